import type { Texts } from "./zh.ts";

const HOW =
  "Send a question in Chinese, best with place, year and subject, such as “某某区2021年新建公园多少个”.";

/** What the bot says, in English. The reports, and so questions and quotations, are Chinese. */
export const en: Texts = {
  yearOf: (year) => `${year}年`,
  paragraph: (number) => `¶ ${number}`,
  unknownPlace: "place not stated",
  unknownYear: "year not stated",
  separator: ", ",

  buttons: {
    previous: "◀ Previous",
    next: "Next ▶",
    section: "Section",
    contents: "Contents",
    context: "Whole passage",
    fold: "Less",
    copy: "Copy quotation",
    share: "Share",
    copyLink: "Copy link",
    back: "↩ Answer",
    comparison: "↩ Comparison",
    list: "↩ List",
    right: "👍",
    wrong: "👎",
    drop: (taken) => `✕ Without ${taken}`,
    read: "Read",
    figures: "All figures",
    sectionFigures: "Figures here",
    reports: "📚 Reports",
    help: "How to ask",
    nearest: "Show the nearest passage",
    allReports: "↩ All reports",
    page: (page, pages) => `${page}/${pages}`,
    earlier: "◀",
    later: "▶",
  },

  start: (reports) =>
    `Hello! I answer by quoting ${reports} Chinese government reports word for word, each answer with its source.\nSend a question in Chinese, for example:`,
  typeNow: "Type your question here now.",
  startNothingHeld: "Hello! No reports are held yet; the administrator can put some into the seeds folder.",
  help: [
    `${HOW} A follow-up such as “那绿道呢” keeps place and year.`,
    "/find words — all passages with these words",
    "/compare subject — one line for each report",
    "/figures place year — all figures of a report",
    "/reports — browse the reports",
    "/new — forget what was asked before",
    "/about — what is held, and privacy",
  ].join("\n"),
  helpGroups: (username) =>
    `In groups: send /ask with your question, or reply to one of my messages. In any chat, type “@${username} question” to send a quotation.`,
  helpPrivacy: "This group's settings keep mentions from me: please use /ask or reply to my messages.",
  helpMention: "Mentioning me works too.",
  greeting: (username) =>
    `Hello! I answer by quoting government reports word for word. Send “/ask question”, or reply to my messages; @${username} works in any chat. Otherwise I stay silent.`,
  askSomething: `Hello! ${HOW}`,
  askWhat: "Please put your question after /ask, for example: /ask 某某区2021年新建公园多少个",
  findWhat: "Please put the words after /find, with spaces between them. For example: /find 公园 绿道",
  compareWhat: "Please put the subject after /compare, for example: /compare 新建公园",
  forgotten: "Done, what was asked before is forgotten. Please send a new question.",
  media:
    "I can read text only. Please send your question as a sentence, and I look for the answer in the reports.",
  notAllowed: (id) =>
    `This bot is open to certain people only. To use it, tell the administrator your number: ${id}.`,
  slowDown: "Too fast; please wait a moment.",
  failed:
    "Something broke, and your question was not processed (which does not mean that there is no answer). Please send it again in a while.",
  gone: "This passage is no longer in the reports held.",
  goneReport: "This report is no longer held.",
  questionGone: "The question can no longer be seen; please send it again.",
  unknownButton: "This button no longer works; please ask again.",
  thanks: "Thank you, noted.",
  thanksUnrecorded: "Thank you.",

  takenOver: (taken) => `Kept from before: ${taken}`,
  notFound: (what) => (what ? `Not found: ${what}` : "No answer found."),
  nearest: "Nearest of what is held:",
  howToAsk:
    "Try other words, or place + year + subject, such as “某某区2021年新建公园多少个”. /find looks for words.",
  otherWords: "Try other words. /find looks for words.",
  compared: (reports) => `${reports} reports say:`,
  found: (passages) => `${passages} passages`,
  nothingFound: "No passage held has all of these words. Fewer and shorter words find more.",
  page: (page, pages) => `page ${page}/${pages}`,
  reports: (reports, places) => `${reports} reports of ${places} places. Choose a place:`,
  nothingHeld: "No reports are held yet.",
  notHeld: (named) => `No report of “${named}” is held.`,
  chooseReport: "Choose a report:",
  contents: "Contents",
  noContents: "This report has no headings.",
  passagesHeld: (passages) => `${passages} passages`,
  figures: (count) => `${count} figures`,
  noFigures: "There are no figures here.",
  about: (reports, places, passages, indexed) =>
    `${reports} reports of ${places} places, ${passages} passages; indexed ${indexed}.\nAnswers are quoted word for word, never reworded or computed.`,
  privacyRecorded:
    "Privacy: what you asked before stays in memory only; /new clears it. Questions not found, or that you mark 👎, are written down with date and answer, to get better; 👍 is only counted. Your name, number and chat are not.",
  privacyUnrecorded:
    "Privacy: what you asked before stays in memory only; /new clears it. Nothing is written down.",

  inlineHow: "Type place, year and subject",
  inlineNothing: "Not found; ask me in private",
  inlineContext: "在私聊中看上下文 (context)",
  inlineLast: (question) => `Again: ${question}`,
  inlineCompared: (topic) => `Comparison: ${topic}`,
  inlineGone: "This passage is no longer held",

  adminOnly: "This command is for administrators.",
  unrecorded: "Recording is off (RECORD=off).",
  noMisses: "No question was missed or marked wrong yet.",
  misses: (missed, wrong) => `Not found ${missed} times, marked wrong ${wrong} times:`,
  missLine: (times, question, wrong) => `${times} × ${wrong ? "👎" : "∅"} ${question}`,
  exportHint: "/export gives them as JSON Lines.",
  stats: (since, counts) =>
    `Since ${since}: answered ${counts.answered}, not found ${counts.missed}, 👍 ${counts.right}, 👎 ${counts.wrong}.`,

  commands: {
    start: "Begin",
    help: "How to ask",
    ask: "Ask: /ask question",
    find: "Passages with certain words",
    reports: "Browse the reports",
    compare: "Compare reports",
    figures: "All figures of a report",
    new: "Forget what was asked before",
    about: "What is held, and privacy",
    misses: "Questions missed or wrong",
    stats: "Statistics",
    export: "Export questions missed or wrong",
  },
  description:
    "Answers questions by quoting Chinese government reports word for word: figure, sentence, place, year and section.",
  shortDescription: "Quotes Chinese government reports word for word, with figures and sources.",
};
