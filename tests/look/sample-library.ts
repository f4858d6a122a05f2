import { CardId, ConceptId, DomainId, QuestionId, TaskId } from "@/lib/content/pack";
import { noFilters } from "@/lib/screens/build-library";
import type { ConceptModel, LibraryEntry, LibraryModel } from "@/lib/screens/library";
import { libraryText } from "@/lib/text/library";
import { StudyDay } from "@/lib/time/instant";

const security = {
  id: DomainId("2"),
  name: "Security and Compliance",
  shortName: "Security",
  place: 1,
};
const trail = ConceptId("clf-c02:k:cloudtrail");
const source = {
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/",
  checkedOn: "2026-11-22",
  opened: "copy",
} as const;

const entry = (rest: Partial<LibraryEntry>): LibraryEntry => ({
  kind: "card",
  id: CardId("clf-c02:c:cloudtrail"),
  concept: trail,
  title: "Which service records who made an API call in the account?",
  domain: security.id,
  task: TaskId("2.2"),
  services: ["AWS CloudTrail"],
  states: ["due", "flagged"],
  position: 0,
  text: "",
  ...rest,
});

export const library: LibraryModel = {
  query: "cloudtrail",
  filters: noFilters,
  domains: [security],
  tasks: [{ id: TaskId("2.2"), title: "Understand security, governance and compliance concepts" }],
  services: ["AWS CloudTrail", "AWS Config"],
  shown: [
    entry({ kind: "concept", id: trail, title: "AWS CloudTrail", states: [] }),
    entry({}),
    entry({
      kind: "question",
      id: QuestionId("clf-c02:q:cloudtrail"),
      title: "A company must show who deleted a bucket last week. Which service tells?",
      states: [],
    }),
  ],
  found: 84,
  reading: null,
};

export const libraryEmpty: LibraryModel = { ...library, query: "zeppelin", shown: [], found: 0 };

export const concept: ConceptModel = {
  id: trail,
  title: "AWS CloudTrail",
  domain: security,
  explanation:
    "AWS CloudTrail records the calls made in an account: who made them, when, and from where.",
  services: ["AWS CloudTrail"],
  confusables: [
    { name: "AWS Config", tells: "shows what a resource looked like", concept: ConceptId("x:k:c") },
    { name: "Amazon CloudWatch", tells: "shows how resources perform", concept: null },
  ],
  cards: [
    {
      id: CardId("clf-c02:c:cloudtrail"),
      front: "Which service records who made an API call in the account?",
      back: "AWS CloudTrail",
      extra: "It is on in every account, for 90 days.",
      states: ["later", "flagged"],
      due: StudyDay("2026-11-29"),
      aside: false,
      own: false,
      isInExam: true,
      flagged: true,
      editing: null,
      report: libraryText.report("clf-c02:c:cloudtrail", "clf-c02 2026.11.1", "Which service?"),
    },
  ],
  questions: [
    {
      id: QuestionId("clf-c02:q:cloudtrail"),
      stem: "A company must show who deleted a bucket last week. Which service tells?",
      options: [
        { text: "AWS CloudTrail", why: "It records the calls.", right: true },
        { text: "AWS Config", why: "It shows what changed, not who called.", right: false },
      ],
      answered: true,
      lastCorrect: true,
      source,
      report: libraryText.report("clf-c02:q:cloudtrail", "clf-c02 2026.11.1", "A company"),
    },
  ],
  source,
  report: libraryText.report(trail, "clf-c02 2026.11.1", "AWS CloudTrail"),
};
