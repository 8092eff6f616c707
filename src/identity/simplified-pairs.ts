/**
 * Traditional characters and their simplified forms. Generated from OpenCC's character table (opencc-js, Apache-2.0) by
 * test/identity/generate-simplified.ts; not to be edited. Packed for the bundles: how far it is from one traditional character
 * to the next, and the simplified one in three digits of five bits, each in a string of its own. What lies outside the unified
 * ideographs stands as it is, in pairs.
 */
export const STEPS =
  "B*[G:([[[$$/D43C$-$5/(*7)%$%)(8AN$+7(%$,.%'$$%*'&'+',*&,+*$$%'$(%'$&*.+(&$$.()(3%D*<A(28W(=&'&,'%4)$%/$&%$%$'S7'%%$'*+%%" +
  "&&U%%27H%%?*',(%2$A[<&/[[-HFW:'.$&[#3$$%'7$&'/203*)$%$(0($$(&('5-&($,&%'$**('('/$%)'$$%-$$&&$&(<@'%($&%[[VI2*1(/*5%&9$'&" +
  "(&+%4'455%&&(&,'&(($$%%$$%*$(.%$F%&<5:%$%%1DS<XIH*[%+0$1/A($'$&(&$0+&))+.,B0*R5E'$%%$,$4$&%$L2*),)%''X[9(%*3')%,-G*M&&0&" +
  ",%($)-%%$1*%%=,O)+&-&7$*'+$.%(P9$%')*(&%$$$$)&*B%B%%2%'%)(*()*00(0%,/'[[@BC<:$*G3$,C$//&*)*%.%('$)$&(&)%'+)$$''-*&''4%&$" +
  "4$'(-'$$%%%%*06%*$$'K[X[I+0M&*4$6%%)B=$6$A,$31$>.&3'&'$0*$&/'%)*$+&$%&&&$,))$%,&$$$%&&$$%)%,(%&%$$($$)%E('$@&-$&2:.()DG[" +
  "&*7N$2-,<%$%)*-+'/.G*[.[.[,($[[78'(%65)/$++.'<[&,8(+F1'''0/%)4&$)(&)($&/%)(('/($$(,&7&,9+.+&&$.$'(&+3*$%$$)%$%$$(%(&,$((" +
  "&'+B4%2%4($*<))*%$$&+$$')[$&)':+$*.3.D;'N?[70[.13H9+.&$$.$'B%*')5/7,+<1*1&(,+$*%.6&&($&&$%,3+$,)&&*%3&(%,.$*+$)$,*,'%&(&" +
  "3%5&%$$&(*($,%%'&$&%')&(%$)$$+%/($0'&()$&%7[(8HPK,*,&'&<0(=$/&*$,*&&*)$**$%2&.5(+'%)5?,<(*(<[$'?@()%$$,=%$&%%&%$%$$'[[1V" +
  ",(/*4$($+:;%&(((&(%.(()U,0$[%(,(($4&[:*A',%).&)*'+$*'$%,)*%$%$%%&$$%$$-(<9+%,<%&%$&&W*<40%[%);)./*8[?<+'*I7'.%%8,)&'+1*-" +
  ".0'$$(GM1$*/(''%$1,[(&7&2&2/$$5$$*%%['$'$)$'-$%$%C/[;*=C''.I'(%,/'(-00'0&%+1'$(,0%$&$'($%%'[.77$,,%%%&(%%%$$$$$%%&&$$$$$" +
  "$$$$$'0%$$$%'$%&$%$$%+%()%$&$'%+$$$&&+%&%$&&%%,%%%$+$$%$$$$$$&$$$%$$(&&$)$$$&$$$&$%$%&%$&&%$%%&%$/$$$($'%'%$$'''%$&$%$$$" +
  "%'$(%$/%$('&$*$$%$$$&)&$$,$%%$%'$%%'[[T.'%E(%1$%&;%&$0?<$0'R%K+4$%$%$$%'$*[[3&6+)%18+.((+(.5(),7$$-'%,%($%&&50$$$/%[,.%(" +
  "))[/O[6;[+//([3('2&E+$7,5%,+<&$$,A')(F$(,:')(%$*7(+'$%&-*$&-,+%%(&'**&.)6$2+(-%&$)'%$&$2''.0(*2)$&++[[>$.[:-*%3/='<'(')8" +
  ",&&'()'$*&$&.'(,((.',%($%[,O(0$'?-(/=$(&/%)**&')%&&%7&&$'&%,'$'%&&(&&%$W%%,$$(%%%%%$%$$$&%%'%'$&'&%'$$((+%%%$$$$&&%$$$&&" +
  "%$$$%$$$%*&($$$($'$&&%'%$%$$$%%%'%'&&%$&%&%%%%%$'$'$$$&$%%$'%$&%&$$%%%%$$%$('%'%$%$$%&$*&$$))(&+($*%$$%&/%%$'&$($%(($&'$" +
  "%$'%%[[T,)%';-:)-$$$$$($$$$$&$%$$%$$%$$$%$$$$$$%$%*$$%'$%%%$$$$%$&$$$*$($$$$)$%$%$%%$&$%$'$[;L'2-RRC';,-$&$9+*$$%'$$%(*'" +
  "$'9-$$$'$%*'(**)$$$$%(%%$$$+$$$)$$$$)$&$%&'(&$%$$%%$$&'$).%$%[-*$$&[-D'-1$;$&)$'&%%$+,'$$%%(&&&($[:94&,%%4)&%%%'0$[&6)%$" +
  "'+$(2$%%)(%$$$%$$')$%$%/%%$)$%$$&$'$%$$%$,&%%$$*%&$&$$$&$$$($%$%%''%&$&'%%)$)&%%$'$&%+'%&%%$$'&%$%$$$$(%'%%$(%%%(&&*'%'$" +
  "$$%$$&$$$$(%'(&%$$*$%&&$$$'$$$'%$%&$&$&%''$%%$$$%$%*'%$('$'&'($'%%'%&&%+%%%$)$$&$%$%$$%%$%$%*''$'$&$)$'$$$%$%'+(%%')+(%$" +
  "$'$'&)$$&&'$%$%%(()%($%$,%&%+&$$(%&$$$%$[[[[8,%$&%$%$%$%$$$',%$$&$%$$'$'&%$$$$'&$$%$$$&%$$$$)%%$$%$[[&($(0&((/$'*)0%(%&'" +
  "&3.&%$%'$2,94(9(%%%$4%$,%J1,:'%&&%$$))&$$@'%$$%$$$%%%$$$$$'$'(&%*$%%%&$$%%,)$$$&$$'$%&'&%'$&$$%$W($$%%&%%$$''%%6(%$%'$$%" +
  "%%$%+$$$'$$&$$%%$%$$%$%%$$%&*'(%%$$&%%$%%%&$$$$($((%'[5$$&%$(+2$$%$&$%%%%$.&$**%$&*$$$*&.*%$%)$$)%$$$$$(%$%)%&$'&%$$'$[/" +
  "C&%$$;;*0+&%$$(&+8-%$*)*(&&*%*$%$%$$$*%$$+'$%$(&')$)%$+%$$$'%'$%&$%$('&)%%$$($'%$%$+$&$&%&$'$&$$%%%$$$%'&&$,%%$$(%$&$&$(" +
  "%+$%[V%%&)$$%3$%,&)%$$'&%*$'*'&$0$$$,$&$,%%$$%(*,%$,&%%*''&&&%($$$&$$$%),&$%$.$('&$$'$$&-(&)&%$%$[B'$%$=1'$$'($*$),5--%%" +
  "$)%&*/B9$&$&%$%%&&$$%&$&%)'$9$%'$*Z";
export const HIGH =
  "04000041460030;000:00000040000060023000000000000000B00000000000300000000000000<40000111101111111A161111111111<1111111117" +
  "1114111111111101111114A11111010111111111111113111111114211111111411132111110102112011=22222222222@522223522=227022322222" +
  "22222221222222222222232602222222222233233232>2233323333333333333333@3333033330333333333333033333630333333333333333333333" +
  "331444444444444440411114=11414444414144414444744B4014042444<444A044449444446444444444>44574440444444344444=4444444444455" +
  "55555555555=5155555@555555555555555555555555555555555550555555555555555555555555555555555?155575555055156666596616616566" +
  "00<60565666666646666666666606:46=66666666666660666666666666666677666667616666766676766676>6676666666A1777314777770777622" +
  "77797777777770700877777007800787770777707777078778787=7788177888877787887B7778778877777787877777878=77788887888877787788" +
  "878488787888888880085888=8888=88B8888888=8788888888009342959=9999999999199299999=99099999B999999=99999999999999999900079" +
  "494919@99999:99:9::999:49:99999::::9::1::9::6::3::1=::02::::::=:::6::::2::::::::::::::::::::::::::4:::::;;:6:::?;:B:;:;=" +
  ";;7;;;;;;;;8;;;;;;0;;6==;;;;;;;;;=;;;;;;4;;;;;;;;;;;;1;;;;;2;;;<<<<<<<<<<<<<<<<<<<<<<<<<5<<<<<<<<<<<4<<<<<<<<<<<<<<0<<<<" +
  "<<<<<<5<<<<<<<<<<<<<<<4<<<<<<<<<;<<<<<<<<<<<<<<<<<<<<<<<<<<=<<<<<<<<<<<1<<<<<<<<;<<4<<<<<<<<<<<<<;=<<<<<<<<B<<<;<<5<<<A2" +
  "<2<C<<<<=<<<0<09<<<<<2A<<2<<<<<1<<<<<10<<<<<<<<<<<<<<<<<<<<<<<<<1010005AB======1=0=4===148==0==1=====5======4:====11====" +
  "=================2=========================0===2>>10>>>>>9>>>>>=>>>>>>>>>>>>>>>>>>>>>>>>0=61<10>>@>>@12>>>>>0>>>>>>>>5>>" +
  ">6>>>>>>>>>0>>>>>>>>>>>????????????5?????????????7?????????????1???????????????????24???????????????????????????????????" +
  "??????????1????????????????????????????????1????????2?7???5?????1?B???????83;0=9?99??????????????????0?????????????????3" +
  "????????1??????????????????????????????????@?@@??@?@@???@??@?@@?@@@@@@@@0@@@@@@@@@@@@@@@@@@@@@5@@@@@@@@@@@@@@@@@@=@7@@@@" +
  "@@@@@@@1@@@024@@1@8@@@@@@@@8@@<@@@@@@@@@@@@@0@@@@@@@@@@@@<@0@=;1@@@>@@@1AAAAAAAAAA5AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
  "A3AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4AAAAAAAAAAAAAAAAAAAAA4A>AAAAAAAAA8AAAAAAAAA" +
  "AAAAAAAAAAAAAAAAAAAA=AAAAAAAAAAADAAA5AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA0AAAAAAAAA4AAAAAAAABB" +
  "1BAABBABBBBBBBBBB66ABBBBBBABBA0BBB@BABB1BBBBBBBBBBBBBBBB1B>1B6D:B097BBBBB181BBB<B3<:B<B1BBBBBBBBBB1BBBBBBBBBBBBBBBBBBBBB" +
  "2BBBBBBBBBBBBBBBBB4BB;BBBBB6BBBBBBBB11BBBBBBBBBBBBBBBBBBBBBBBBBBBBB;B0BBBBBBBB0<BBBBB;;B1BBBBBBBBBBBBBBBBBBBBCC0CCCCCCCC" +
  "CCCCCCCCCCCCCCCCCCCCCCCCCCC<CCCC=CCCCCCCCCCC4CCCCCCCC<C<0CC16<BC5A1BB@CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC" +
  "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCD0D0D0DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDBDDDDDDDDDDDDDD=DDDDDDD" +
  "DDDDDDDDDDDDDDDDDDDDDDDDDDDDDD11D::0DDBB66B00DD80DBDDDDDD0DD5?DDDDDDDDDD0D1DDD<DD14DDDD";
export const MIDDLE =
  "1334490;3;6=B?G9=9N9??617398==9;98H=;C98A9AC6;=69=C677>=5=?EE?=AC8E?EE?OJIJL1LF2NMNO1110J1103220G093011225556F556565489B" +
  "99:C;;<<<<<=>>0AB@BBB?OAFAII1@2:FBKH@BIF?MKBK@HFIK?FBKC0DFFFOFMA:D@F@2KEBD@5M11KO5LBK6177777877:=N3:==>A59:8=>LM:>@@=;@:" +
  ":=D=:=><<9<::<<::BGGG?HE8IJKJIJJOLNK10L01M5LDMM113M503076963300:;;=N><<=L==<@0???ABABBCBCBLGDDGH0D6GEDDJIDJHGGFFHJECEEGN" +
  "EO;00011011001133O4<===5;==4<44374<8@9991999:B:;6;:@<6<H<;BAEE@ONCCCC1GE@C?@@IGGCGE@@2E409?G@OIKGIE@=>C4ANDANCGN@E>GJB00" +
  "010101:4:9803;35898N73;9@:B;2?5==@8544=:9D99=742?88;7=7O96;95;6B7@=3EBFE3BE77D@EABH8B@?JJI>JKJ>KLMM4NO:O2122OJ42<02@5O12" +
  "38G906@6?:@=;=F8F==@@@EC;=C0<?3;;LC<=;EIHICIHC2<DK@=ALC9@CICC9I15?CCNF1E?N?N>3L@H3@3O@=3L0@L1@L:IALFE?999D<:<<<<<G<=;:GG" +
  ">=?3?@@AAAFFCMEMM5FCJGLNNG0NNE0LJMNEMJJNJLCEND1JM3ECM;BE60;JJ6704EBL0M40JDGHE:MJ46MMJLDM0G7GJNJJ3F4DJJL7:74G7<70GDJ>GE::" +
  ";G>9:<E7H87B3766C12FOEDF8HGDK;DGDEGCDGGHAC>FGLGHFDF411@4D253;3435767575B77J77866=85K;989=6>?=<@C=<=@@<C?=<C=DA>DFGG555>I" +
  "8I:K?NKMNMMO0ML0M00LOO0HM1ONLNM2311N13>44M55;66A66;;8987::8<<:D9=?9BB@@?B@@C@B@CDD?BBBD?AA?ANLKKJJ=LIKKNC0NGLNOA1ODO2O1=" +
  "24I34455445C46688819:948:=;;8::=>F=<>=:;0?;<?=B9;9@?=@EEFEE7DCD455555555555555555555555526666566666696666676666666606676" +
  "777777:678777577775:78;577777778I777778885888888888588688O8A89869888888=78995959K89A7799969967876G999996799E957I992598E:" +
  ":::4;:;<4=<=2M3=>>>AA9OBCGACBBBABDFHGH?IFEGIHEHEKJEGKFHHIHLJGHHN;1?0K1OGL11113306K:48:6:5F6=0:=?;;6;;@==D<6;16=6=::>DDC8" +
  ";;D:;5=:D;4AGK:F4NI:=:A6;F;3;MK6II@K56K7NI8KG@HH22?437854933874A;<7:=3:73644:3:7;496>6478H9@G;MCDNCFN1HFDGGH5GGEDGFIDBCE" +
  "JANNNNNNNNN5NNNNNNNNNOO============2====>=====>>>G>>>=>>>>>>>>>D???>>?>??>>??>>>>>>I>=??>???>????????@?@?@0@@@@?????@=@@" +
  "@@@A?@@@@@E=@@=?@@?@@@4>@@A@AAAA=AAA@AAA=AAF>A=A>AAA3A>>=A5?4A?@>27@=AAJAA5D6139C79HHIHIIIIIIIIIIJIII3IIIIIIIIJJIJJIIJJ=" +
  "JJJJJJJI:IJJIJIJJJJJIJJIJJKJJKKJJJJJKJKKKLM?OA0NO?N21OOM0ON1N13O23445;;;L;;;;;;;;;;;;;;<<<<;;<9<;<<<<<<<<;<<<<<<<0<><<<;" +
  "<;<;<;;4<==L6<>>C>1>>=>C@@>5@>6>@B=>>?=AAFEF3EEGDFEGEFDJGJJ0JDF9KKKBKKN<DDDDDDDDDD3DDDDDDEEDEEDEDEEEDDEEDDEDEFFEFEEFEEFE" +
  "EOEFFFFFEEFFEEEEEEIFGFGGGGFFGGGGGGBFGGFGGFGFFHHHHHFHHEGFHGHHFHHHHFGHFHHGHIEH:HIIFIHHIIGHIIHEIHIIIH:ICGJHIIEDIIEHJIGDIIII" +
  "HIIIIHDDJIJJKJHJIJJEGJGGIJJJJJJJ>JJJNGJJKJGIJJJGJJJ9JGKKHFGKGKKDKKKHHJJKKKFKFFKGKJ33KIKFKKKEKKJKIE5OKJKOOOOOO8OOOOOOOO00" +
  "@0OO00O0000000000;4O000000O00OK000<0O22:1122130132433425?53>6:1M54IE97879>C>:::K;O7N<9<:=??????=??FCCCCCCCCDDDDCDCDDDDDD" +
  "IDDDDDDDDDDDDDDDDDIEECDECEE1EDDEFFFF?1FFFFFFFFFFKKKKKKKKKGKKKKKKKKKFKKKKKKLKLK:ELLKLLFFKLLLLKLLLLLLLLLLKKGHLL33M33333333" +
  "334333344444444444444444444K3445G44553444544F35355544E6H:66>;GC8LOF00F9::CCCDDDCDDDDDDDDDDDDDDDDDDDDDEDEEEEEEEEEDEEEEEEE" +
  "EEEEFEFFDFEFFEFFFFFFFEFFFFFEFFFEEEFFFFFFFFFFFDEDDGGGEDGFDE0O1O1O111111111111111111111222222222222622212222222221=2333232" +
  "232123311313233223331333133321;E3E6155;;77;2266EJ78777888M9:LJ:;<<<<<<<<O<K<<<K<<<4<<<>";
export const LOW =
  "2FAHJ;30F5A303K301159;C:<H6O76:@7N7F3<0KJ4NK5586:5N7G::<O9=476:MOH8:958FAOF54<420KK?;0=I;I<J5@0KBB=7HMOA2B81;LCOJ2;AM067" +
  ">J?4DC=E6<9321KD@EIHGE>?A?1473DEOK<MGL2DIM?E7MKG0HMCBDFHMBMECIG8CKCLML>MFIAHN54=;31C@?AAEMD=6N2M=77J9DJ75JGDBH22NIHA;0EK" +
  "O?I6KAI;BI6K?45LM6>FHOO6II251JF;I6GHA475B;:85:9DDC;=6E7ABGDDFH8I6:;7MN11IM0M6CKILD:H39126N8@HK136GA5MJ1M=FJ243434H=OCO65" +
  "9?J58@67?LKL1>AFB0CE296L;8>I2AOO:@5A::0J;I5?E7O6E8K>4>E=1KBK6>5G4FLMKA<;6JNG108=H?;42A=6JB7;L=6=>4?3:6CDODILAI9B0<?7A;6;" +
  "G<H??G=KMBO=:G;1L3273<254O737N2DL2J0OHJN6A02H8JAONM15C9K15>4<3O871G9G6NH@5E2640JJ4BK:5MIJ5I<@KI9C9=>G27F;LEFH52D6ICA7GMB" +
  "6J7?L@5@56071=13;83;8FN08;2J19B93544:0O01>82M9@N1L72GM:DA6;15J=:9M37J0?L@O0KLI89OL>A0<557F:9A?934N426I74216B1;B7JEC1L0CC" +
  "1DE617D29BKK1C1BE?4I3NJ94:<0<6:N53?81;AA8<496O992O7=457:NG4B@J1D749O=86@6=L19L6D3G097M47AM:F=0:CON1IE>K5=85J4K2>K8?BH576" +
  "DGA5;L30BC9?N6OONJ<30LLOEE60D7M=>M8?F7;F5O1K9?<H1929JGD:I=EE66:JF=8@IBH6A>F<?3MNG>GM=>E1@E@B>J@FIKA?>AG@?IHJ7LA>B?>779EK" +
  "2KCD09HDF?1:G>O6=HHG8;580:DBF7<N3ON8;;A2AABA?G?MAH21O6G@1@=B6AI<9;A1FGJLE0L>1IFELKFGJ0=OJNNKH4H?>315L2G3L>6A0=@G3?FNAMCG" +
  "NMLGA>=5L=6F3FND;E:JM=23A7LO3KJ6CA:0A;LNH>IC?81LNNFA914M1:>2MDLO0:362158;ICMN?@LA>H7G=DJ>6215K=0;@<864:GCM6DNLJIBFOMKM2A" +
  "1083456?L=OHKOFDINBAG09FJ>M@;EB17?O:<A342O9>DGH<FC5<A83?7D:6I2B93:NJLOKO6M19E746GE5K9G;:?7>=E3;CHK7@CBD>74A3<9=?08=4E6EK" +
  "2KJ22GD184O19K09JHI723KD:@H92<=<;319;7>A0N8FAOJ0MH4FK6=CH@A::?DL7D@>DN7J6A3@K@C=>I64>J;>EO<A7MDF=>7?4LLC05=:=FB1LLL2<;AA" +
  ";87N<HHK91L73@OOGLGIF@8>0M9J?>D8LJJB6?DICI?@0M24J?G?<AE<0<NAGC24L0@88>9B;?137O>DNM1>?:E>GA?<1;B>5<55<F=8642KE55?436DL6<=" +
  "EH134567;=>B:?@A98<2N?60231?786A=:;H@IFL0GKONH93:812;E8B?4@7>5=?923EG7O10HM56LIFDKCHG4CFNA>=J;<?@EBDD1N7M:J3468OG4IL5J20" +
  "=NM58DK@?E8CI<MHJFJ;BC:<>L7A1465B233O:<;D89G1B5>6?=A:E1A>D4:9;K9HO0G9@FN0C:2F@C:>H;MN0O21;79:?3>C0@E<@GFIDKHJB21O54NL8:N" +
  "7B9@?DC4FA;E8=6<FGJI=KLMHO0NM1263A>M33:FE;AIEN:4HIFB:GFH<K3?N<@IAOL??678K:9;=?GHADEJBFL3210MN4M5K6>9;=:78><A?C@BG6B2FEH<" +
  "IOJ@DICNN;9LN4IN8KH@7NM5:BL?2OE19GM8H9IK6?>C1I<7CAKHJ@M26<MAM?FKA6O5NM:H567<:9;8C@3?BG=E>?;H=5J0M943AN>7OI<K:<8F3DI=@H0O" +
  "N8K:97;2GC65JE9BLM;?@B<:FCLJ382=;6DAGAOE5E?@N@08A9MB<14G;K:CH43D7CJ@F62M=?2NEF;9D5EO4A>K<=LA6J012IE@8L>M8:;DDCL50G1FKMHB" +
  "HIN>FG8O1O5A@E1948385?09L@77B;=CD<>N;N6I0MOEGHKBLF2NJ74:8ID3I61O;28>?4<@?=1>>KAH<DDDB7D4C575EF:93K>O2;O89:;<=0FC@BBDEH21" +
  "80JM36N55:9>?=8<BOGADEA7GHOFI?CJC@OKL9E7ED86C7OF85?96@7F:MM<?21KNAEN1N1C=7E6CIDL59A;B@A3?6789:<B;E=EFGIJHKL2034M1O76<9@?" +
  "DB:;ED8CACGHMJLIKLO10KO2N45N65N7>@AB@>CD?FEGHIJN35468:;<=7>DBA@CJHL=GKEIKM1O2NID43?56:77297>9?:<=B@AC8D5F8=;E<=?>@?BCKMI" +
  "EN0HFLG28736>?;=CDBA@KGINHMNJJO16LF02A5E134<:O4D756:9>5?C<;AN1KCGI4;41F97LMN012O456<9?7@=;:BHNEFDKALC:M70948<K?=NGDAEBCH" +
  ">@FJ0;:8G2M75N4631BA;5?>@=12<CH63IGKD9IEFOMLNOL>I312OJ0481O;0;4432986@ECB>A:?=HIKOMJL03618549<?@>E:C=;AB;IEGFKL7JO401H3J" +
  "J2N1M755G8F:D9;77<@=D?AB<D6C2N4HNA@M6H22BB28849IJ:919N;<=<I@;=AO01257364J8>:9;=<I@NJKOB";
export const OTHERS =
  "㑯㑔㑳㑇㑶㐹㓨刾㗲𠵾㘚㘎㜄㚯㜏㛣㜢𡞱㠏㟆㠣𫵷㥮㤘㩜㨫㩳㧐㩵擜㺏𤠋䁪𥇢䁻䀥䃮鿎䊷䌶䋙䌺䋚䌻䋹䌿䋻䌾䍦䍠䎱䎬䓣𬜯䙡䙌䜀䜧䝼䞍䡵𫟦䥇䦂䥑鿏䥕𬭯䥱䥾䦛䦶䦟䦷䧢𨸟䮄𫠊䯀䯅䰾鲃䱷䲣䱽䲝䲁鳚䲘鳤䴉鹮倲㑈偑㐽傌㐷僤𫢸儸㑩劏㓥劚㔉勣𪟝喎㖞嗰𠮶噚㖊嚧𠰷埨𫭢塸𫭟" +
  "塿𪣻墠𫮃壗𡋤娙𫰛媰㛀孋㛤孻𡥧嵽𫶇嵾㟥巘𪩘幓㡎廞𫷷彄𫸩慺㥪懤㤽掆㧏撝㧑擓㧟擽㧰晛𬀪暐𬀩曥𣆐朥𦛨桱𣐕梜𬂩棡㭎椲㭏樢㭤樫㭴橯𣓿櫍𬃊欓𣗋殨㱮殰㱩浿𬇙湋𣲗漍𬇹潕𣲘潚㴋澫𬇕澾㳠濄㳡濆𣸣濧㳔瀇㲿灒𪷽灙𣺼灡㳕煱㶽熰𬉼燀𬊤燖𬊈燶㶶獱㺍璊𫞩璕𬍤璗𬍡璯㻅瓅𬍛瓛𤩽" +
  "睍𪾢瞜䁖碽䂵磾䃅礐𬒈稏䅉穇䅟筴䇲篢𬕂篸𥮾籅𥫣籔䉤紃𬘓紞𬘘紬䌷絅䌹絪𬘡絺𫄨綄𬘫綎𬘩綐䌼綖𫄧綝𬘭綡𫟅綧𬘯綪𬘬縯𬙂縳䌸繶𫄷繸䍁繻𦈡繿䍀纁𫄸纆𬙊纕𬙋罃䓨膞䏝膢𦝼蒍𫇭蔄𬜬蔯𫈟蔿𫇭薳䓕薵䓓藭䓖蘟𦻕虉𬟁蝀𬟽螮䗖蟳𫊻襀𫌀訏𬣙訢䜣詀𧮪詝𬣞詪𬣳詷𫍣諓𬣡諟𬤊諲𬤇" +
  "諴𫍯謏𫍲譓𬤝譞𫍽讌䜩貙䝙賰䞐躎䟢軏𫐄軝𬨂輄𨐈輋𪨶輗𫐐輮𫐓輶𬨎鄩𬩽鄳𫑡醲𬪩釴𬬩釾䥺釿𬬱鈇𫓧鉊𬬿鉝𫟷鉥𬬸鉧𬭁鉮𬬹鉷𫟹銈𫓯銶𨱇鋐𬭎鋗𫓶鋹𬬮錀𬬭錞𬭚錤𫓹鍭𬭤鎓𬭩鎝𨱏鏏𬭬鏺䥽鏻𬭸鐄𨱑鐇𫔍鐍𫔎鐏𨱔鐥䦅鐩𬭼鐯䦃鐽𫟼鑪𬬻闉𬮱闑𫔶隑𬮿隤𬯎隮𬯀頍𫠆頔𬱖頠𬱟頫𫖯" +
  "頵𫖳顗𫖮餗𫗧餸𩠌饘𫗴馼𫘜駃𫘝駉𬳶駓𬳵駪𬳽駼𬳿騄𫘧騊𫘦騑𬴂騞𬴃騠𫘨騧䯄騱𫘬騵𫘪驎𬴊魟𫚉鮀𬶍鮆𫚖鮈𬶋鮟𩽾鮠𬶏鮡𬶐鮣䲟鮸𩾃鯻𬶟鰆䲠鰊𬶠鰌䲡鰤𫚕鰧䲢鰶𬶭鱀𬶨鱇𩾌鱚𬶮鱲𫚭鳾䴓鴷䴕鵁䴔鵏𬷕鵟𫛭鶄䴖鶠𬸘鶪䴗鶱𬸣鷉䴘鷟𬸦鷭𬸪鸂㶉鸊䴙鸑𬸚麬𤿲麳𪎌齘𬹼齮𬺈齯𫠜" +
  "齼𬺓龑䶮鿁䜤𠁞𠀾𠗣㓆𡃕𠴛𡅏𠲥𡑍𫭼𡑭𡋗𡓾𡋀𡔖𡍣𡞵㛟𡠹㛿𡢃㛠𡮉𡭜𡮣𡭬𡳳𡳃𡻕岁𡾱㟜𢣚𢘝𢶫𢫞𢹿𢬦𣈶暅𣙎㭣𣞻𣘓𣠩𣞎𣠲𣑶𣯶毶𣾷㳢𤁣𣺽𤅶𣷷𤓩𤊰𤪺㻘𤫩㻏𤳸𤳄𥊝𥅿𥌃𥅘𥕥𥐰𥖅𥐯𥗽𬒗𥢢䅪𥸠𥮋𥼽𥹥𦘧𡳒𦣎𦟗𦪙䑽𧜗䘞𧜵䙊𧝞䘛𧟀𧝧𧩙䜥𧵳䞌𧶧䞎𨊰䢀𨊸䢁𨋢䢂𨤻𨤰𨦫䦀𨧀𬭊𨧜䦁" +
  "𨨏𬭛𨭆𬭶𨭎𬭳𨯅䥿𩞯䭪𩠴𩠠𩣑䯃𩶘䲞𰻞𰻝";
