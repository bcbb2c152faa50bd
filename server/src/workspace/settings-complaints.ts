import type { Words } from "../form/words";

// What is said of a settings file that does not say what it should.

/** The whole file is something else. */
export const notAnObject: Words = {
  zh: "最外层应是一对花括号 { }。",
  en: "the outermost should be an object, { }.",
};
/** `rules` is something else. */
export const notRules: Words = {
  zh: "应是一对花括号，里面写“规则”: “级别”。",
  en: "should be an object that gives rules their levels.",
};
/** `accepted` is something else. */
export const notAList: Words = {
  zh: "应是一对方括号 [ ]，里面逐条写接受的问题。",
  en: "should be a list, [ ], of accepted findings.",
};
/** A key that means nothing. */
export const unknownKey: Words = {
  zh: "没有这个键，已忽略。",
  en: "there is no such key; it is ignored.",
};
/** A rule that does not exist is set. */
export const unknownRule: Words = {
  zh: "没有这条规则，已忽略。",
  en: "there is no such rule; it is ignored.",
};
/** A level that does not exist. */
export const wrongLevel: Words = {
  zh: '级别应是 "off"、"hint"、"info"、"warning" 或 "error"，已忽略。',
  en: 'the level should be "off", "hint", "info", "warning" or "error"; it is ignored.',
};
/** An entry of `accepted` is something else. */
export const notAnEntry: Words = {
  zh: "应是一对花括号，写明 rule（规则）和 reason（理由），已忽略。",
  en: "should be an object with a rule and a reason; it is ignored.",
};
/** What is wrong with an entry, by the key that is. */
export const entryWords: Readonly<Record<string, Words>> = {
  file: {
    zh: '应是本文件夹里的文件名，如 "2024.txt"；这一条已忽略。',
    en: 'should be the name of a file in this folder, such as "2024.txt"; the entry is ignored.',
  },
  rule: {
    zh: "没有这条规则；规则的名称写在每条提示的末尾。这一条已忽略。",
    en: "there is no such rule; a rule's name stands at the end of its findings. The entry is ignored.",
  },
  cell: {
    zh: '应写成带引号的文字，如 "requests.new.total"；这一条已忽略。',
    en: 'should be a text such as "requests.new.total"; the entry is ignored.',
  },
  value: {
    zh: '应写成带引号的文字，如 "18"；这一条已忽略。',
    en: 'should be a text such as "18"; the entry is ignored.',
  },
  reason: {
    zh: "应写明为什么接受；这一条已忽略。",
    en: "should say why the finding is accepted; the entry is ignored.",
  },
};
