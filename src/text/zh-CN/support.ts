import type { SupportTexts } from "../support/support";

export const support: SupportTexts = {
  title: "产业资金核算：需要什么版本，打不开怎么办",
  tooOld: "这台电脑的网页组件太旧，窗格打不开。表格没有改动，按下面的办法升级后重新打开 Excel 即可。",
  missing: "请把这一行告诉管理员，缺少：",
  opening: "正在打开…（请在 Excel 里使用：“产业资金核算”选项卡）",
  unstyled: "这台电脑的网页组件不让窗格排版，下面的样子会不整齐，但可以照常使用，金额不受影响。请更新 Safari 或系统。",
  notOpened:
    "窗格没能打开，表格没有改动，公式照常能用。请关掉窗格再打开一次；还不行，重新打开 Excel，或请管理员看看加载项的网站是否正常。",
  sections: [
    {
      heading: "能用的版本",
      lines: [
        "Windows：Excel 2021、Excel LTSC 2021 及以后版本，或 Microsoft 365；另需 Microsoft Edge WebView2 运行时。",
        "Mac：Excel 2021 及以后版本，或 Microsoft 365；macOS 12 及以后版本，Safari 16.4 及以后版本。",
        "网页版 Excel：近三年的 Edge、Chrome 或 Safari。",
        "用不了：Excel 2019 及以前版本、iPad、WPS 表格。",
      ],
    },
    {
      heading: "窗格打不开、空白，或提示版本太旧",
      lines: [
        "Windows：先安装或更新 Microsoft Edge WebView2 运行时，不能上网的电脑请管理员用离线安装包（Evergreen Standalone Installer）装；再更新 " +
          "Office；然后关掉所有 Excel 窗口重新打开。",
        "Mac：把 macOS 和 Office 更新到最新版，重新打开 Excel。",
        "网页版：更新浏览器，或换用 Edge。",
      ],
    },
    {
      heading: "单元格显示 #NAME?",
      lines: [
        "多半是本工具没有装上或还没有加载完。等几秒再看；还不行，点“产业资金核算”选项卡里的“修复公式”。",
        "文件要发给没有装本工具的人，先点“公式转数值”。",
      ],
    },
    {
      heading: "还是不行",
      lines: [
        "请联系给您安装本工具的管理员，告诉他 Excel 的版本号（“文件”→“帐户”→“关于 Excel”）和这一页最上面的提示。",
      ],
    },
  ],
};
