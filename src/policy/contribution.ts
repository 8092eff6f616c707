import type { LawProblem } from "./problem";
import type { Policy } from "./model";

/**
 * Support measured by what a firm pays to the treasury: forbidden without a basis in law or the State Council's leave
 * (公平竞争审查条例, in force since 2024-08-01, article 10).
 */
const CONTRIBUTION =
  /(?:地方|财政|经济|区级|市级|税收|综合)(?:财政|经济)?贡献|贡献额|留成|税收返还|缴纳的?税|上缴税|纳税额|个人所得税|增值税和企业所得税/;

/** What of a policy's text gives by contribution, for whoever writes its file: told, not refused. */
export function contributionWarnings({ articles }: Policy): LawProblem[] {
  return articles.flatMap(({ id, text }): LawProblem[] => {
    const words = CONTRIBUTION.exec(text)?.[0];
    if (words === undefined) return [];
    const message = `写了“${words}”：按财政、税收贡献给钱，2024年8月1日起没有法律、国务院依据不得给（公平竞争审查条例第十条），请先过公平竞争审查`;
    return [{ path: `articles.${id}.text`, line: null, message }];
  });
}
