/** Paragraphs of running text, all of one length and no two alike, so that none is known from another. */
export function prose(at: number): string {
  const turned = [...clauses.slice(at % clauses.length), ...clauses.slice(0, at % clauses.length)];
  return `在${placeName(at)}镇，${turned.join("，")}，推动公开工作制度化、规范化。`;
}

/** The name of a place, of three characters; another for each number up to some ten thousands. */
export function placeName(at: number): string {
  const letter = (power: number) =>
    letters[Math.floor(at / letters.length ** power) % letters.length] ?? "";
  return `${letter(0)}${letter(1)}${letter(2)}`;
}

const clauses = [
  "坚持以公开为常态、不公开为例外",
  "及时更新主动公开基本目录",
  "做好政策文件的解读和推送",
  "规范办理群众提出的申请",
  "加强信息发布前的保密审查",
  "定期检查网站和新媒体账号",
  "对发现的问题即时整改并在全系统通报",
];
const letters = "东西南北上下大小新旧前后左右高长青白红金石木水山河湖林田桥村";
