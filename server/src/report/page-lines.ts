/** What web pages write around a text: `发布时间：… 字体：[大 中 小]`, `【打印本页】【关闭窗口】`, `您现在的位置：`. */
const PAGE =
  /字[体号]：|字号[大小]|发布(?:时间|日期)：|浏览(?:次数|量)：|点击(?:次数|数|量)：|打印本页|关闭窗口|【打印|【关闭|［打印|\[打印|\[关闭|分享到|当前位置|您现在(?:所在)?的位置|信息来源：|责任编辑：|无障碍/u;
/** A longer paragraph speaks of such things, it is none of them. */
const LONGEST = 160;

/** Whether a passage belongs to the page that a report was copied from, and not to the report. */
export function isPageLine(text: string): boolean {
  return text.length <= LONGEST && PAGE.test(text);
}
