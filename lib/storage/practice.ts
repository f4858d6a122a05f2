import type { Question } from "@/lib/content/pack";
import { shuffled } from "@/lib/study/shuffled";
import type { Instant } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";

const day = 86_400_000;
const restDays = 7;

/** A practice question that was never answered, else the one answered longest ago, a week at least. */
export async function practiceQuestion(
  database: StudyDatabase,
  now: Instant,
): Promise<Question | null> {
  const kept = (await database.drafts.get("newtab"))?.value as { question?: string } | undefined;
  const pool = await database.questions
    .where("[pool+domain]")
    .between(["practice", ""], ["practice", "\uffff"])
    .filter(({ retired }) => retired === 0)
    .toArray();
  const resumed = pool.find(({ id }) => id === kept?.question);
  if (resumed) return resumed;
  const states = await database.questionStates.bulkGet(pool.map(({ id }) => id));
  const seen = pool.map((question, index) => ({ question, lastAt: states[index]?.lastAt ?? null }));
  const unseen = seen.filter(({ lastAt }) => lastAt === null);
  const seed = String(Math.floor(now / day));
  if (unseen.length > 0) return shuffled(unseen, seed)[0]!.question;
  const rested = seen.filter(({ lastAt }) => lastAt !== null && now - lastAt > restDays * day);
  return rested.toSorted((a, b) => a.lastAt! - b.lastAt!)[0]?.question ?? null;
}
