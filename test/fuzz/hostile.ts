/** Texts of any length made of one thing over and over, by what that thing is. */
export type Hostile = Readonly<Record<string, (units: number) => string>>;

const TITLE = "某某局2025年政府信息公开工作年度报告\n\n";
const SECTION = `${TITLE}一、总体情况\n\n2025年`;
const REQUESTS = `${TITLE}三、收到和处理政府信息公开申请情况\n\n`;

/** What might make a reader look at the same place again and again. Each is a report, so that all rules run. */
export const hostile: Hostile = {
  "one letter": of("a"),
  "one Chinese character": of("公"),
  "blank lines": of("\n"),
  "CR LF": of("\r\n"),
  "lone CR": of("\r"),
  spaces: of(" "),
  "ideographic spaces": of("　"),
  "spaces and line breaks": of("   \n"),
  tabs: of("\t"),
  "tabs and line breaks": of("\t\n"),
  pipes: of("|"),
  "pipes and line breaks": of("|\n"),
  backslashes: of("\\|"),
  "rules of tables": of("|---|---|\n"),
  "left brackets": of("（"),
  "right brackets": of("）"),
  "brackets of all kinds": of("（[{【〔《“"),
  quotation: of('“”"'),
  digits: of("9", SECTION),
  "Chinese digits": of("三", SECTION),
  "grouped digits": of(",123", `${SECTION}收到1`),
  "decimal points": of("1.", SECTION),
  "percent signs": of("5%、", SECTION),
  dashes: of("-"),
  asterisks: of("**"),
  hashes: of("#"),
  "marked headings": of("# 一\n"),
  "numbered headings": of("二、主动公开政府信息情况\n"),
  "all headings": of(
    "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n",
  ),
  titles: of("某某局2025年政府信息公开工作年度报告\n"),
  "years of titles": of("2025年"),
  "claims in one paragraph": of("收到申请3件，", SECTION),
  "claims in paragraphs": of(
    "2025年共收到政府信息公开申请3件，其中自然人2件、法人1件。\n",
    SECTION,
  ),
  "parts of a list": of("其中当面5件、信函7件，", `${SECTION}收到申请12件，`),
  denials: of("未收到申请，", SECTION),
  dates: of("2025年1月1日至2025年12月31日，", SECTION),
  "tiny pipe tables": of("| 规章 | 1 |\n|---|---|\n\n"),
  "tiny tabbed tables": of("规章\t1\t2\t3\n\n"),
  "tiny stacked tables": of("\t规章\n\t1\n\n"),
  "rows of a pipe table": of("| （七）总计 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |\n", REQUESTS),
  "rows of a tabbed table": of("总计\t1\t1\t0\t0\t0\t0\t3\n", REQUESTS),
  "stray rows": of(
    "| 其他事项 | 1 | 2 |\n",
    `${REQUESTS}| 商业企业 | 科研机构 | 总计 |\n|---|---|---|\n`,
  ),
  "labels without figures": of("规章\n行政许可\n行政处罚\n"),
  "loose cells": of("商业企业\n科研机构\n1\n2\n", REQUESTS),
  "long cells": of("长", `${REQUESTS}| 予以公开 | `),
  "opened tags": of("<td>"),
  "opened tables": of("<table>"),
  "nested divisions": of("<div>", `<html><body>${TITLE}`),
  "nested spans": of("<span>字"),
  "closing tags": of("</td>"),
  "tiny HTML tables": of("<table><tr><td>规章</td><td>1</td></tr></table>\n"),
  "rows of an HTML table": of(
    "<tr><td>（七）总计</td><td>1</td><td>2</td></tr>",
    `${REQUESTS}<table>`,
  ),
  "wide cells": of("<td colspan=999>1</td>", `${REQUESTS}<table><tr>`),
  "tall cells": of("<tr><td rowspan=999>1</td></tr>", `${REQUESTS}<table>`),
  "paragraphs of HTML": of("<p>收到申请3件</p>", `<!DOCTYPE html><body>${TITLE}`),
  attributes: of(" a=b", `${TITLE}<td`),
  "less than": of("<"),
  "greater than": of(">"),
  "opened comments": of("<!--"),
  comments: of("<!-- x -->"),
  "comments of acceptance": of(
    "<!-- disclosure-report-accept row-total requests.new.total=18 x -->\n",
  ),
  "opened comments of acceptance": of("<!-- disclosure-report-accept "),
  "words of acceptance": of("disclosure-report-accept "),
  entities: of("&nbsp;"),
  "half entities": of("&#"),
  "opened scripts": of("<script>"),
  "fences of code": of("```\n"),
  quotes: of("> "),
  items: of("- 收到\n"),
  "lone surrogates": of("\ud800"),
  placeholders: of("××件（此处填写）", SECTION),
  residue: of("{{ x }} &amp;nbsp; ", SECTION),
};

function of(unit: string, opening = TITLE): (length: number) => string {
  return (length) => opening + unit.repeat(Math.max(1, Math.ceil(length / unit.length)));
}
