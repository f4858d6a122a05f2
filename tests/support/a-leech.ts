import type { Grade } from "@/lib/cards/card-state";
import { uuidV7 } from "@/lib/log/uuid-v7";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { declareDatabase } from "@/lib/storage/database";
import { createLog } from "@/lib/storage/log";
import { systemClock, systemZone } from "@/lib/time/clock";
import { Instant, StudyDay } from "@/lib/time/instant";

const day = 86_400_000;
const grades: readonly Grade[] = ["good", "good", "again", "again", "again", "again", "again"];

/** Lives through a week in which one card of the page's own study was missed on most days; its id. */
export async function letOneSlip(): Promise<string> {
  const database = declareDatabase();
  const scheduler = createScheduler();
  let now = Instant(systemClock() - grades.length * day);
  const log = createLog(database, {
    clock: () => now,
    newId: () => uuidV7(now, crypto.randomUUID()),
    systemZone,
    schedulerFor: () => scheduler,
    wHash: weightsHash(defaultWeights),
  });
  const subject = (await database.cardStates.toCollection().first())!.id;
  for (const grade of grades) {
    // oxlint-disable-next-line no-await-in-loop -- day after day
    await log.record({
      type: "review",
      subject,
      edition: 1,
      grade,
      due: StudyDay("2020-01-01"),
      ms: 5000,
    });
    now = Instant(now + day);
  }
  database.close();
  return subject;
}
