import type { DiagnosticModel, ResultModel } from "@/lib/screens/diagnostic";
import type { HomeModel } from "@/lib/screens/home";
import type { FinishedModel, ReviewModel } from "@/lib/screens/review";

/** A diagnostic, from the choice of its end to its result. */
export type MeasuringModel =
  | { readonly kind: "start" }
  | { readonly kind: "diagnostic"; readonly model: DiagnosticModel }
  | { readonly kind: "result"; readonly model: ResultModel };

/** What a study surface shows: plain data, so that it can be kept for the first paint. */
export type SurfaceModel =
  | { readonly kind: "home"; readonly model: HomeModel }
  | { readonly kind: "review"; readonly model: ReviewModel }
  | { readonly kind: "finished"; readonly model: FinishedModel }
  | MeasuringModel
  | { readonly kind: "working"; readonly text: string };
