import type { Answer } from "../answer/answer.ts";
import { type Cited, cite, NotVerbatimError, textOf } from "./cited.ts";
import { NOTHING } from "./keyboard.ts";
import type { Given } from "./records.ts";
import { plain } from "./send.ts";
import type { Shared } from "./shared.ts";
import { answerNotes, answerView, choicesOf, notFoundView } from "./views/answers.ts";
import { belongTogether, togetherView } from "./views/together.ts";
import type { Audience, View } from "./views/view.ts";

/** An answer with its citations found again in the reports. */
export interface Checked {
  answer: Answer;
  cited: Cited[];
}

/**
 * Asks, and holds every citation against its report; one that is not verbatim is left out and logged.
 * @throws NotVerbatimError where none of the citations is left
 */
export function ask(shared: Shared, question: string, conversation?: string): Checked {
  const answerer = shared.answerer();
  const answer = answerer.answer({ question, ...(conversation !== undefined && { conversation }) });
  const cited: Cited[] = [];
  let failure: NotVerbatimError | null = null;
  for (const citation of answer.answers) {
    try {
      cited.push(cite(answerer.library, citation));
    } catch (error) {
      if (!(error instanceof NotVerbatimError)) throw error;
      failure = error;
      shared.log.error("answer not verbatim, not sent", { id: citation.id, source: citation.source });
    }
  }
  if (failure && cited.length === 0) throw failure;
  return { answer, cited };
}

/** How the reply to a question looks. */
export function replyView({ answer, cited }: Checked, question: string, audience: Audience): View {
  const [best] = cited;
  const { understood } = answer;
  const taken = understood.takenOver.join(audience.texts.separator);
  if (!best) {
    const isHeld = audience.catalogue.library.reports.length > 0;
    return isHeld && asksNothing(answer)
      ? plain(audience.texts.askSomething)
      : notFoundView(answer, audience);
  }
  if (belongTogether(answer) && cited.length > 1) {
    return togetherView(answer, `${understood.takenOver.join("")}${question}`, cited, 0, audience);
  }
  const memory = {
    ...NOTHING,
    choices: choicesOf(cited, audience),
    drop: taken ? audience.texts.buttons.drop(taken) : null,
  };
  return answerView(best, memory, audience, { notes: answerNotes(answer, audience) });
}

/** A greeting, thanks, a lone question mark: nothing was looked for. */
const asksNothing = ({ status, understood: { topic, places, years } }: Answer) =>
  status === "not_found" && topic === "" && places.length === 0 && years.length === 0;

/** Counts an answer, and writes down a question that was not found; not what asks nothing. */
export function recordAnswer({ records, log }: Shared, { answer }: Checked, question: string): void {
  if (answer.status === "answered") {
    log.debug("answered", { ms: answer.ms });
    records.add("answered");
  } else if (!asksNothing(answer)) {
    log.info("not found", { ms: answer.ms });
    records.add("missed", question);
  }
}

/** What is written down of an answer that was marked wrong. */
export function given(cited: Cited): Given {
  const { report, passage } = cited.location;
  return {
    id: passage.id,
    district: report.district,
    year: report.year,
    sentence: textOf(cited, cited.sentence),
    figure: cited.figure && textOf(cited, cited.figure),
  };
}
