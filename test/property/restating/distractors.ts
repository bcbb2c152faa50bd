import type { Sentence } from "./sentences";

/** True things with figures that no table holds, as they stand under 主动公开 and 平台建设. */
export const publishing: readonly Sentence[] = [
  { words: "通过政府网站主动公开政府信息{any}条" },
  { words: "全年发布各类信息{any}条，其中工作动态{any}条、公示公告{any}条" },
  { words: "公开行政处罚信息{any}条、行政许可信息{any}条" },
  { words: "发布政策解读{any}篇，其中图文解读{any}篇" },
  { words: "召开新闻发布会3次，在线访谈2期" },
  { words: "政务微信公众号推送信息1,286条，阅读量突破10万人次" },
  { words: "公开部门预算和{Y-1}年部门决算" },
  { words: "主动公开建议提案答复5件，其中人大代表建议3件、政协提案2件" },
  { words: "印发《关于进一步做好政务公开工作的通知》（青政办发〔{Y-1}〕3号）" },
  { words: "收到区长信箱来信{any}件，全部办结" },
  { words: "办理12345政务服务便民热线工单{any}件，办结率100%，满意率99.2%" },
  { words: "梳理公开事项{any}项，覆盖26个试点领域" },
  { words: "处理网民留言{any}条，均已按时回复" },
  { words: "受理群众信访件{any}件，办结{any}件" },
  { words: "12345平台转办工单{any}件，已办结{any}件，剩余2件正在办理" },
  { words: "受理行政许可申请{any}件，不予受理2件，全部在承诺时限内办结" },
  { words: "立案查处案件{any}件，办结{any}件" },
  { words: "受理投诉举报{any}件，按时办结率99.9%" },
  { words: "收到意见建议{any}条，采纳{any}条，答复率100%" },
  { words: "截至{Y!}年底，累计公开政府信息近1200余条" },
];

/** The same as they stand under 政府信息管理 and 监督保障. */
export const managing: readonly Sentence[] = [
  { words: "严格执行“三审三校”制度，未发生泄密事件" },
  { words: "全年组织业务培训2次，参训{any}人次" },
  { words: "召开专题会议3次研究政务公开工作" },
  { words: "开展自查4次，整改问题{any}个" },
  { words: "对照国办公开办函〔2019〕60号文件逐项核对数据" },
  { words: "修订《政府信息公开指南》，动态调整主动公开目录{any}项" },
  { words: "按季度开展检查，一季度通报问题6个，二季度通报问题2个" },
  { words: "配备专职人员1名、兼职人员3名，24小时内完成错敏信息整改" },
  { words: "开展保密审查{any}件次，公文公开属性源头认定率100%" },
];

/** What an office tells of the area that it works for, and does not itself count. */
export const ofTheArea: readonly Sentence[] = [
  { words: "指导{area}各部门办理疑难申请{any}件" },
  { words: "作为行政复议机构收到行政复议申请{any}件，审结{any}件，其中维持{any}件" },
  { words: "{area}共受理政府信息公开申请{any}件，{we}承担其中的业务指导工作" },
  { words: "{area}政务公开工作培训会议召开2次" },
  { words: "参加{area}第三方评估，得分92.5分，位列第3名" },
];

/** What is wrong and what shall be done, with figures and the coming year. */
export const problems: readonly Sentence[] = [
  {
    words:
      "存在的主要问题：一是政策解读形式较为单一；二是基层工作人员业务能力有待提高。改进情况：一是增加图解、视频等解读形式；二是加强业务培训。",
  },
  {
    words:
      "（一）存在的主要问题。公开的广度和深度还需拓展，依申请公开答复的规范性有待加强。（二）改进情况。{Y+1}年，{we}将举办培训4次，力争政策解读率达到100%。",
  },
  {
    words:
      "{Y}年，{we}政府信息公开工作取得一定成效，但仍存在公开内容不够全面、更新不够及时等问题。下一步，将重点做好三方面工作：1.强化组织领导；2.完善制度机制；3.抓好督促检查。",
  },
  {
    words:
      "针对{Y-1}年工作中存在的信息更新不及时的问题，{we}制定整改措施5条，目前已全部整改到位。{Y}年仍存在人员变动频繁的问题，{Y+1}年将配齐配强工作人员，确保申请全部按期办结。",
  },
];
