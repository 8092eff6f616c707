import type { MarkAdvice } from "../language-texts";

export const markAdvice: MarkAdvice = {
  UNKNOWN_CLAUSE: {
    meaning: "It cannot be seen which clause this row applies under; nothing was computed.",
    todo: "Name one clause in 申报条款 by the policy's own number, one clause a row; then compute the row again.",
  },
  CLAUSE_AS_DATE: {
    meaning: "Excel turned “4-2” into a date; nothing was computed.",
    todo: "Set the column to text and write the clause's number again.",
  },
  INVALID_INPUT: {
    meaning: "An input cannot be read or is plainly wrong (the explanation says which); nothing was computed.",
    todo: "Correct the cell from the application form; amounts are numbers with 元 or 万元. Then compute the row again.",
  },
  MISSING_INPUT: {
    meaning:
      "An input that this clause needs is blank (the explanation says which); nothing was computed, and it was " +
      "not taken as 0.",
    todo: "Ask the applicant or fill it in from the form; write 0 where it really is 0.",
  },
  INELIGIBLE_LEVEL: {
    meaning: "The level or recognising body is not one that this clause supports; by the rules the amount is 0.",
    todo:
      "Check the certificate: correct the level, or apply under the clause that serves it; if it is as " +
      "recorded “In order”.",
  },
  BELOW_THRESHOLD: {
    meaning: "Sales do not reach the clause's threshold (see the explanation); by the rules the amount is 0.",
    todo: "Check the audit report, and whether the figure is in 元 or 万元; if it is as recorded “In order”.",
  },
  NOT_IN_DISTRICT: {
    meaning: "Recorded as not carried out in the district, which the clause requires; by the rules the amount is 0.",
    todo: "Check the proof of place; correct it to 是 if it was a slip; if it is as recorded “In order”.",
  },
  CONDITION_NOT_MET: {
    meaning:
      "What the roster holds does not meet a condition of the clause (which " +
      "one, and its words, see the explanation); the amount is 0.",
    todo:
      "Check the evidence, and the unit of the figure; correct a slip and run again; if it is as recorded “In " +
      "order”.",
  },
  LATE: {
    meaning: "Applied after the batch's deadline (the day itself still counts){basis}.",
    todo: "Check the time of submission; correct the date if it is wrong; if it was late “In order”.",
  },
  BARRED: {
    meaning:
      "The applicant was found to have obtained funds by fraud and is barred{basis} on the date of " + "application.",
    todo:
      "Check decision, date and reason in 不予受理名单; correct the list first if it is wrong; if it is right “In " +
      "order”.",
  },
  REJECTED: {
    meaning: "The review status says not passed; nothing is granted{basis}.",
    todo: "Check that the opinion is final: if so “In order”; where documents can still be added, set it to 待补正.",
  },
  YEARS_EXHAUSTED: {
    meaning: "Supported for as many years already as the clause allows (its words: see the explanation).",
    todo: "Check the years in 历年台账: if they are right “In order”; correct the ledger first if it is wrong.",
  },
  ONE_OFF_USED: {
    meaning: "This support is given once, and it was had before; the amount is 0.",
    todo: "Check the ledger for the same clause; correct 已获支持金额 if it holds other money; if it was had “In order”.",
  },
  NO_UPGRADE: {
    meaning: "The level is no higher than one rewarded before, so there is no difference to pay.",
    todo: "Check level and date of the certificate; a renewal is no upgrade; if there is none “In order”.",
  },
  SUPERSEDED: {
    meaning: "Another clause pays more for the same project; this row counts nothing{basis}.",
    todo:
      "Check that both rows are one project: if so “In order”; if the applicant chooses the other clause " +
      "“Prefer this row”; if they differ “Not the same project”.",
  },
  DUPLICATE_ROW: {
    meaning: "The same application stands twice under one clause; one of them counts.",
    todo: "If it is a repetition “In order”; if not “Not the same project”.",
  },
  SPLIT_ROWS: {
    meaning:
      "Several rows of one project and clause with different figures: periods, places or firms served; only one " +
      "counts for now.",
    todo:
      "To be added up: “Add up”, under one ceiling; a repetition: “In order”; different projects: “Not the " +
      "same project”.",
  },
  TIE: {
    meaning: "Two clauses pay the same for one project; the earlier clause, then the earlier row, was kept.",
    todo:
      "Decide under which clause to support it: as it stands “In order”; otherwise “Prefer this row” on the " +
      "other one.",
  },
  NEEDS_AMOUNT: {
    meaning: "The text gives a ceiling and no rate: the reviewers have to decide the amount.",
    todo:
      "After the review choose “Enter the reviewed amount”, or fill in the column 评审核定金额 and run again; the " +
      "ceiling is never given by itself.",
  },
  READING: {
    meaning: "The text can be read in more than one way here, and another reading changes this row.",
    todo:
      "Settle the reading with the office in charge, in 口径, with its basis; once settled and the row is right " +
      "“In order”.",
  },
  PENDING_BEST_OF: {
    meaning:
      "Another application of the project has no settled amount yet, so which is better is open; the amount is " +
      "provisional.",
    todo:
      "Settle the other one first; to support this row whatever that comes to, “Prefer this row”; if they " +
      "differ “Not the same project”.",
  },
  ON_HOLD: {
    meaning: "Documents are missing or the review is suspended; the amount is provisional.",
    todo:
      "Once completed, set the status to 通过 or choose “Take the review for consent”; if it is not completed " +
      "in time, “Take the review for refusal”, with the reason.",
  },
  JOINT_PROJECT: {
    meaning: "Several applicants use one project number: a joint project, or a slip.",
    todo: "Check the approval or consortium agreement and each one's share; if they are right “In order”.",
  },
  JOINT_OVER_CAP: {
    meaning: "Several applicants' amounts for one project together exceed its ceiling; nothing was changed.",
    todo:
      "Divide them within the ceiling by the shares in the approval (row by row “Enter the reviewed amount”); " +
      "if they are so divided “In order”.",
  },
  JOINT_APPLICANT: {
    meaning: "The applicant's cell names several units and belongs to none of them.",
    todo: "Keep the lead unit, or one row each with its share; if it is the name of one unit “In order”.",
  },
  SIMILAR_PROJECT: {
    meaning: "The name is very like another row's: maybe one project under two names; nothing was changed.",
    todo: "Compare the applications: one project “Same project”; two “Not the same project” or “In order”.",
  },
  SIMILAR_APPLICANT: {
    meaning: "The name is very like another row's: maybe one applicant; nothing was changed.",
    todo: "Compare codes and licences: one unit “Same applicant”; two “Not the same applicant” or “In order”.",
  },
  SAME_CODE_OTHER_NAME: {
    meaning: "One credit code under different names: renamed, or a wrong code.",
    todo:
      "Look it up: correct a wrong code; renamed: fill in 曾用名 or “Same applicant”; a code that they do share " +
      "“In order”.",
  },
  SAME_NAME_OTHER_CODE: {
    meaning: "One name with different credit codes: most likely one is wrong, and duplicates would be missed.",
    todo:
      "Correct the code by the business licence; two units: “Not the same applicant” or “In order”; one: “Same " +
      "applicant”.",
  },
  SAME_NAME_OTHER_NUMBER: {
    meaning: "One applicant and project name with different project numbers; not compared as one project.",
    todo:
      "See whether a receipt number was entered as project number: one project “Same project”; two “Not the " +
      "same project” or “In order”.",
  },
  OTHER_DISTRICT_AWARD: {
    meaning: "Another policy of the district of the same kind was enjoyed in the year, which may be excluded{basis}.",
    todo:
      "Check kind and purpose with the other department: no conflict: “In order”; else “Take the review for " +
      "refusal”, with the reason.",
  },
  PAID_BEFORE: {
    meaning: "The ledger shows earlier money for this project.",
    todo:
      "Check content, period and amount; enter what has to be deducted in 已获支持金额; if nothing has to be “In " +
      "order”, with the reason.",
  },
  PAID_DIFFERS: {
    meaning: "已获支持金额 and the ledger differ; the larger one was deducted.",
    todo: "Check ledger and vouchers and correct the wrong one; if the larger is rightly deducted “In order”.",
  },
  PAID_UNCLEAR: {
    meaning:
      "It cannot be told whether the paid figure is to be deducted (no possible award, or of which year); it was not.",
    todo:
      "Check the ledger and enter only what this clause paid (for the year); if nothing is to be deducted “In " +
      "order”.",
  },
  USCC_INVALID: {
    meaning: "Length or check character of the credit code is wrong; the row goes by its name.",
    todo: "Correct it by the business licence; if the licence says so “In order”. Amounts do not depend on it.",
  },
  USCC_DIGITS_LOST: {
    meaning: "The credit code was stored as a number and its last digits became 0.",
    todo:
      "Set the column to text and enter it again from the original; if that has to wait and the name is right " +
      "“In order”.",
  },
  ACCOUNT_DIGITS_LOST: {
    meaning: "The bank account was stored as a number and its last digits became 0; do not pay to it.",
    todo:
      "Set the column to text and enter it again; if the account is checked elsewhere and not paid from here " +
      "“In order”.",
  },
  NUMBER_DIGITS_LOST: {
    meaning:
      "The project number was stored as a number and its last digits became 0; it was not used, " +
      "projects are compared by name only.",
    todo:
      "Set the column to text and enter the number again from the approval; if comparing by name is right “In " +
      "order”.",
  },
  MERGED_AMOUNT: {
    meaning:
      "Several rows share one merged amount, so each row's part is not known: a paid amount is " +
      "deducted whole from each, a reviewed one limits each and all together; the amount is provisional.",
    todo: "Choose “Split the amount” and enter each row’s part, or unmerge the cell, fill in each row and run again.",
  },
  STATUS_UNCLEAR: {
    meaning:
      "It cannot be told whether the review says yes or no (see the explanation); it was not taken " +
      "for a yes, and the amount is provisional.",
    todo:
      "Look at the original: choose “Take the review for consent” or “Take the review for refusal”, or write " +
      "通过, 不通过 or 待补正 into the status.",
  },
  REMARK_TO_READ: {
    meaning:
      "A remark, a note or an unread sheet speaks of withdrawal, refusal, waiting or payment; or a cell is struck.",
    todo:
      "Read it: if it is so, write it into the status and run again, or “Take the review for " +
      "refusal”; if it has nothing to do with it “In order”.",
  },
  PROJECT_UNKNOWN: {
    meaning:
      "The row names no project and its applicant has another application, so it cannot be told " +
      "whether they are one project; nothing was compared, and the amount is provisional.",
    todo:
      "Fill in the project’s name or number and run again; if that cannot be done, choose “Not the same " +
      "project” or “Same project”, and with which rows.",
  },
  YEARS_REVIEW: {
    meaning: "Supported for the years that the clause names as the normal case, so someone has to decide.",
    todo:
      "Prepare reasons and the reviewers' opinion for approval: to go on “In order”, else “Take the review for " +
      "refusal”.",
  },
  UNIT_ASSUMED: {
    meaning: "Neither header nor cell says 元 or 万元; the default was used and may be off by ten thousand.",
    todo: "Write the unit into the header; once a column is enough; if the default is right “In order”.",
  },
  UNAUDITED: {
    meaning: "There is no audited investment yet; the declared figure was used and may be too high.",
    todo:
      "Enter 审定基数 after the audit or review and run again; to support it by the declared figure “In order”, " +
      "with the reason.",
  },
  UNVERIFIED: {
    meaning: "A condition of the clause is blank (see the explanation); computed as if it were met.",
    todo: "Fill it in from the form; write 否 where it is not met; if it is met “In order”.",
  },
  CATEGORY_UNCLEAR: {
    meaning: "Only “national” or “pilot” can be seen, not which kind the clause means.",
    todo:
      "Check the certificate and write in 级别 which kind it is (the words of the clause: see the explanation); " +
      "if it is this clause's “In order”.",
  },
  REVIEWED_OVER_RULE: {
    meaning: "The reviewers' amount is above the computed one; the computed one counts.",
    todo:
      "Check the opinion and the basis; change basis or reading, not the result; to support the computed " +
      "amount “In order”.",
  },
  OVER_REQUEST: {
    meaning: "The computed amount is above what the applicant asked for.",
    todo:
      "Check unit and request; usually no more than requested is paid: “Support as requested”; to keep the " +
      "computed amount “In order”.",
  },
  MAGNITUDE: {
    meaning: "The amount is far from its column or the ceiling: maybe 元 typed as 万元.",
    todo: "Check the unit against the form; if the amount is right “In order”.",
  },
  BUDGET_CUT: {
    meaning:
      "What the round (or year) proposes is above the budget, and the policy has amounts " +
      "cut in proportion; the proposed amount is the cut one, the computed one stays.",
    todo:
      "Check the budget and the list; when the list is final, whoever is in charge chooses “Confirm the cut” " +
      "row by row, with the reason; a cut that changes after that is listed again.",
  },
  CREDIT_RECORD: {
    meaning:
      "The applicant is on a list, but not for fraud with this district's funds; the text does not bar it outright.",
    todo:
      "Judge by the policy and the call’s conditions: “In order” if it may be supported, else “Take the " +
      "review for refusal”, with the reason.",
  },
  BARRED_BY_NAME: {
    meaning: "The list has a unit of this name and no code to compare; not barred by itself.",
    todo:
      "Check the code and add it to the list; another unit: “In order”; the same one: “Take the review for " +
      "refusal”.",
  },
  OUT_OF_PERIOD: {
    meaning: "The date of recognition is outside the period of the notice.",
    todo:
      "Check the certificate's date and the notice: “In order” if it may be supported, else “Take the review " +
      "for refusal”.",
  },
  APPLICANT_KIND: {
    meaning: "The clause is for enterprises and the code is that of a public institution or association.",
    todo: "Check what the notice requires: “In order” if it may be supported, else “Take the review for refusal”.",
  },
  CHANGED_AFTER_NOTICE: {
    meaning: "The amount is not the one published or approved, or the row was in no notice and is supported since.",
    todo: "Decide whether the notice has to be corrected or added to; once that is done “In order”.",
  },
  CAP_APPLIED: {
    meaning: "The computed amount was above the ceiling; the ceiling counts.",
    todo: "Nothing to do; check the unit where the figure is huge.",
  },
  FLOOR_APPLIED: {
    meaning: "The amount by the rate lies below the least that the clause gives, and is that least.",
    todo: "Nothing to do.",
  },
  AREA_CAPPED: {
    meaning: "The area exceeds the contract's or the limit; the smaller one counts.",
    todo: "Nothing to do; check that only research and office space is counted.",
  },
  RATE_CLAMPED: {
    meaning: "The approved rate is above the highest rate; the highest counts.",
    todo: "Correct the rate or explain it in the opinion.",
  },
  UPGRADE_DIFFERENCE: {
    meaning: "Only the difference to the earlier level or award is paid.",
    todo: "Check the earlier level and amount.",
  },
  PAID_DEDUCTED: {
    meaning: "What was had before was deducted.",
    todo: "Check ledger and vouchers.",
  },
  SHARE_APPLIED: {
    meaning: "The basis was multiplied by the share borne.",
    todo: "Check that the basis is the whole project's; clear the share otherwise.",
  },
  NOT_MONEY: {
    meaning: "This clause gives service or priority, no money; the amount is 0.",
    todo: "Pass it to the office in charge; leave it out of the sums.",
  },
  WITHDRAWN: {
    meaning: "Withdrawn or given up; the row counts nowhere.",
    todo: "Keep the note of withdrawal.",
  },
  RELATED_APPLICANT: {
    meaning: "Looks like a branch or a firm of one group; not treated as one applicant.",
    todo: "For information; check who carries a shared project.",
  },
  OUTSIDE_DISTRICT_CODE: {
    meaning:
      "The code was first issued outside the district: moved in, or registered with the city; no effect on the amount.",
    todo: "Check the present registration.",
  },
};
