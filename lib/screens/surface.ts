import type { DiagnosticModel, ResultModel } from "@/lib/screens/diagnostic";
import type { HomeModel } from "@/lib/screens/home";
import type { FinishedModel, ReviewModel } from "@/lib/screens/review";

/** What a study surface shows: plain data, so that it can be kept for the first paint. */
export type SurfaceModel =
  | { readonly kind: "home"; readonly model: HomeModel }
  | { readonly kind: "review"; readonly model: ReviewModel }
  | { readonly kind: "finished"; readonly model: FinishedModel }
  | { readonly kind: "diagnostic"; readonly model: DiagnosticModel }
  | { readonly kind: "result"; readonly model: ResultModel }
  | { readonly kind: "start" }
  | { readonly kind: "working"; readonly text: string };
