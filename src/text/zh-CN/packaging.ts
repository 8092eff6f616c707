import type { PackageTexts } from "../package/texts";

export const packaging: PackageTexts = {
  faults: {
    "not-https": "{file}：地址必须以 https:// 开头，Excel 不从别处加载加载项。请给网站装证书。",
    "no-answer": "{file}：连不上（{why}）。请看地址、端口和防火墙。",
    certificate:
      "{file}：证书不受信任（{why}）。请换成各台电脑都信任的证书，或把单位的根证书装到各台电脑。" +
      "单位的根证书已经装好的：这项检查不看系统的证书，请设环境变量 NODE_EXTRA_CA_CERTS=根证书.pem 再查一遍。",
    "certificate-name": "{file}：证书不是给这个域名的（{why}）。请换证书，或改用证书上的域名。",
    "certificate-date": "{file}：证书不在有效期内（{why}）。请换证书；也请看看这台电脑的日期对不对。",
    missing: "{file}：网站回答{status}。请把安装包 site 文件夹里的全部文件放上去，IIS 请确认这种扩展名允许下载。",
    "not-ours": "{file}：网站有回答，但不是本工具的文件，多半是登录页或错误页。请让这个地址不用登录就能读。",
    "content-type": "{file}：类型是“{found}”，应为“{wanted}”。请改 MIME 类型（安装包 settings 文件夹里有写好的）。",
    "frame-options": "{file}：带了 X-Frame-Options，网页版 Excel 打不开窗格。请去掉这个响应头。",
    "frame-ancestors":
      "{file}：没有 frame-ancestors，任何网页都能把它嵌进去；只用桌面版 Excel 时可以不管。请加响应头：{wanted}",
    sniffing: "{file}：没有 X-Content-Type-Options: nosniff。请加上。",
    "cached-too-long": "{file}：缓存是“{found}”，升级后各人还会用旧的。请改成 no-cache。",
    "cached-too-short": "{file}：没有长缓存，每次打开都要重新下载。请改成 public, max-age=31536000, immutable。",
    "other-content": "{file}：内容和这一版的不一样，可能只换了一部分文件。请整个文件夹重新放一遍。",
    "other-address": "manifest.xml 是为别的地址做的（{found}）。请用 --address {wanted} 重新打包。",
  },
  checked: "检查了{n}个文件：{address}",
  allRight: "都对，可以装清单了。",
  wrong: "有{n}处要改：",
  alike: "{file}等{n}个文件",
  calledWrongly:
    "看不懂：{why}\n打包：npm run package -- --address https://…/ [--office-js local]\n" +
    "检查网站：npm run package -- --check https://…/",
  packed: "已打包：{file}",
};
