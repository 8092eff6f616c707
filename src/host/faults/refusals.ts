import { HostProblem, type ProblemCode } from "../problem";
import type { AnswerBody, Reply } from "../wire/message";

/** A request that Excel takes and does nothing of. */
export const refused = (code: ProblemCode, says?: string): Reply => ({
  body: failed([], new HostProblem(code, says), 0),
});

/** An answer that ends with an error after these results. */
export const failed = (results: AnswerBody["Results"], problem: HostProblem, index: number): AnswerBody => ({
  Results: results,
  Error: {
    Code: problem.code,
    Message: problem.message,
    Location: "",
    ActionIndex: index,
    HttpStatusCode: problem.status,
  },
});
