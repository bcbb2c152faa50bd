import { article } from "../form/source";
import type { Words } from "../form/words";
import { visibleSpan } from "../report/cell-edits";
import { cellWords, rowWords } from "../report/cell-words";
import { type MoneyCell, moneyIn } from "../report/money-cell";
import { relatedPlace, relationsOfKind, type StatedCount, statedCount } from "../report/relations";
import { defineRule, type Found } from "./rule";

interface ImplausibleAmount {
  readonly kind: "no-projects" | "no-amount" | "too-little";
  readonly number: StatedCount;
  readonly money: MoneyCell;
  readonly ground: Words;
}

/** Projects without money, money without projects, or next to no money for each: 83 projects, 5.567 万元. */
export const implausibleAmount = defineRule<ImplausibleAmount>({
  id: "implausible-amount",
  group: "plausibility",
  level: "info",
  weighs: "counts",
  summary: {
    zh: "采购有项目就有金额，有金额就有项目；平均每个项目不应只有几百元。",
    en: "Procurement with projects has an amount and the other way round, and a project does not cost a few hundred yuan.",
  },
  reason: {
    zh: "元和万元填混，金额会差一万倍，汇总到上级就看不出来了。",
    en: "Yuan taken for 10,000 yuan is wrong by a factor of ten thousand, and once added up nobody sees it.",
  },
  whenOff: {
    zh: "单位的集中采购确实多是几百元的零星采购，或当年只签约未付款的，可以关闭。",
    en: "Switch it off if your body's central procurement is indeed many purchases of a few hundred yuan, or was agreed this year and not paid yet.",
  },
  source: article(20, 9),
  *find(checked) {
    for (const relation of relationsOfKind(checked.report, "implausible-amount")) {
      const number = statedCount(checked, relation.number);
      const money = moneyIn(checked.oddCells, relation.amount);
      if (!number || !money) continue;
      const kind = oddity(number.count, money, relation.least);
      if (kind) yield found({ kind, number, money, ground: relation.ground });
    }
  },
  say({ kind, number, money, ground }) {
    if (kind === "too-little") return tooLittle(number, money, ground);
    const [first, other] = [cellWords(number.cell), cellWords(money.cell)];
    const zh = `${first.zh}是 ${number.count}，${money.cell.column.label}是 ${money.node.text}`;
    const en = `${first.en} is ${number.count} while ${other.en} is ${money.node.text}`;
    return kind === "no-projects"
      ? {
          zh: `${zh}。有金额就应有项目，请核对。`,
          en: `${en}. Check how many projects there were.`,
        }
      : { zh: `${zh}。有项目就应有金额，请核对。`, en: `${en}. Check what the projects cost.` };
  },
  fix: {
    none: {
      zh: "实际金额和项目数只有填报人知道。",
      en: "Only the author knows what was bought and for how much.",
    },
  },
});

function oddity(
  number: number,
  { figure, yuan }: MoneyCell,
  least: number,
): ImplausibleAmount["kind"] | undefined {
  if (number === 0) return figure > 0 ? "no-projects" : undefined;
  if (figure === 0) return "no-amount";
  return yuan < number * least ? "too-little" : undefined;
}

function found(facts: ImplausibleAmount): Found<ImplausibleAmount> {
  const { kind, number, money } = facts;
  const places = kind === "no-projects" ? [number, money] : [money, number];
  const [first, ...others] = places;
  return {
    span: visibleSpan(first?.node ?? money.node),
    facts,
    cells: places.map(({ cell }) => cell.id),
    found: first?.node.text ?? "",
    related: others.map(relatedPlace),
  };
}

function tooLittle(number: StatedCount, money: MoneyCell, ground: Words): Words {
  const row = rowWords(money.cell.row);
  const each = Math.round(money.yuan / number.count);
  const average =
    each > 0
      ? { zh: `约 ${each} 元`, en: `about ${each} yuan` }
      : { zh: "不到 1 元", en: "less than 1 yuan" };
  const sum = `${row.zh}的${number.cell.column.label}是 ${number.count}，${money.cell.column.label}是`;
  const english = `${row.en}: ${number.count} ${number.cell.column.english} for`;
  const { unit, node } = money;
  // The unit may stand in the cell already: 764.8万元.
  const amount =
    unit === undefined || node.text.includes(unit) ? node.text : `${node.text} ${unit}`;
  return unit === undefined
    ? {
        zh: `${sum} ${amount}，没有写单位；就算是万元，平均每个项目也只有${average.zh}。${ground.zh}，请核对。`,
        en: `${english} ${amount}, with no unit given; even in 10,000 yuan that is ${average.en} each: ${ground.en}. Check the figures.`,
      }
    : {
        zh: `${sum} ${amount}，平均每个项目只有${average.zh}。${ground.zh}，请核对。`,
        en: `${english} ${amount}, ${average.en} each: ${ground.en}. Check the figures.`,
      };
}
