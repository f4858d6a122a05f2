import { uuidV7 } from "@/lib/log/uuid-v7";
import { systemClock } from "@/lib/time/clock";

export const newId = () => uuidV7(systemClock(), crypto.randomUUID());
