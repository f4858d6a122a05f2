import type { Foresight } from "@/lib/screens/foresight";

import { commonText, count } from "./common";

export const settingsText = {
  title: "Settings",
  exam: "Exam date",
  notBooked: "Not booked yet",
  examNote: "All cards are planned towards it. Not booked yet is fine.",
  minutes: "Minutes a day",
  minutesNote: "The plan fits into them.",
  restDays: "Rest days",
  restDaysNote: "Nothing is planned on them, but in the last pass before the exam.",
  pause: "Pause until",
  pauseNote: "Nothing is planned before that day.",
  catchUp: "Catch up: reviews a day until clear",
  catchUpNote: "The most valuable first. Leave it empty for as many as your minutes hold.",
  advanced: "Advanced",
  retention: "Chance that you still know a card when it comes back",
  retentionNote: "Higher means more reviews of fewer cards. The planner weighs that by your date.",
  retentionOwn: "The planner chooses",
  percent: (share: number) => `${Math.round(100 * share)} %`,
  cutoff: "A new day begins at",
  cutoffNote: "Study after midnight counts towards the evening before.",
  zone: "Time zone",
  zoneOwn: (zone: string) => `This computer’s (${zone})`,
  grades: "Buttons after a card",
  gradesTwo: "Two: Missed, Got it",
  gradesFour: "Four: Missed, With effort, Got it, At once",
  newTab: "Study prompt on new tabs",
  newTabOn: "On",
  newTabOff: "Off",
  hideScore: "Leave my score off new tabs",
  badge: "Show the number of cards on the toolbar button",
  undo: "Undo the last change",
};

export const onboardingText = {
  title: "When is your exam?",
  notBooked: "Not booked yet is fine.",
  notYet: "Not booked yet",
  dateLabel: "Exam date",
  minutesTitle: "How many minutes a day?",
  minutes: (minutes: number) => `${minutes} min`,
  own: "Other",
  restTitle: "Which days do you rest?",
  restNote: "Nothing is planned on them, but in the last pass before the exam.",
  leadsTitle: "What that leads to",
  leadsWorking: "Working it out.",
  leads: ({ cardsADay, recall, unseen }: Foresight) =>
    [
      `About ${commonText.cards(cardsADay)} a day.`,
      ...(recall === null
        ? ["With a date, the plan tells what you will know that day."]
        : [
            `On exam day you would know about ${Math.round(100 * recall)} % of the syllabus, weighed like the exam.`,
            unseen === 0
              ? "Every card would be seen before."
              : `${count(unseen, "card", "cards")} would stay unseen, those worth least.`,
          ]),
    ].join(" "),
  leadsNote: "As for most learners; your own pace corrects it.",
  whereTitle: "Where are you now?",
  whereNote: "It counts a little, less with each answer.",
  levels: ["Just starting", "Some study or cloud work", "Nearly ready"] as const,
  cutoffTitle: "When does your day begin?",
  cutoffNote: "Study before this hour counts towards the day before.",
  start: "Start",
  skip: "Skip all this",
  privacy: "No account, no server, no tracking. All you do stays in this browser.",
};

export const backupText = {
  title: "Backup",
  lead: "All you did stays in this browser. Keep a copy outside it: a cleaner or an uninstall takes everything.",
  save: "Save a backup",
  saved: (events: number) => `Saved ${count(events, "entry", "entries")}.`,
  load: "Load a backup",
  holds: (reviews: number, answers: number, day: string) =>
    `It holds ${count(reviews, "review", "reviews")} and ${count(answers, "answer", "answers")}, saved ${day}. A copy of what is here now is kept.`,
  replaceTitle: "Replace everything on this device?",
  keepMine: "Keep mine",
  replace: "Replace",
  replaced: "Loaded. What was here before is among the snapshots.",
  refused: "Not loaded. Nothing here changed.",
  snapshots: "Snapshots",
  snapshotsNote:
    "Made by themselves: the last seven days and four weeks, and one before each load or wipe.",
  noSnapshots: "None yet. The first comes with your first day of study.",
  kinds: {
    daily: "daily",
    "before-import": "before a load",
    "before-wipe": "before a wipe",
    "before-migration": "before an update",
  },
  row: (events: number, size: number) =>
    `${count(events, "entry", "entries")}, ${Math.max(1, Math.round(size / 1024))} kB`,
  restore: "Restore",
  download: "Download",
  wipe: "Delete all progress",
  wipeTitle: "Delete all progress on this device?",
  wipeNote: "Reviews, answers and settings go. The cards stay. A snapshot is kept.",
  wiped: "Deleted. The snapshot of before stands in the list.",
  working: "Working.",
};

export const troubleText = {
  export: "Save the raw data",
  retry: "Try again",
  unchanged: "Nothing was changed.",
};

export const newTabText = {
  documentTitle: "New Tab",
  askTitle: "One card when you open a new tab?",
  askNote:
    "If yes, this page shows one card that is due, then gives way to your own new tab. If no, your own new tab comes back now and stays. You can change this in Settings.",
  askBar: "Typing in the address bar works as always.",
  yes: "Yes, one card",
  no: "No, keep my own",
  notNow: "Not now",
  turnOff: "Turn off on new tabs",
  oneCard: "One card, then your own new tab.",
  show: "Show answer",
  answer: "Answer",
  done: "Done.",
  leave: "Go to my own new tab",
  offChromium: "Off. New tabs are your browser’s own.",
  offFirefox: "Off. New tabs are blank. Firefox’s own page: Settings, Home, New tabs.",
  nothing: "Nothing is due. Here is your new tab.",
};

export const appText = {
  notAffiliated:
    "Independent. Not affiliated with or endorsed by Amazon Web Services. AWS is a trademark of Amazon.com, Inc. or its affiliates.",
  notAffiliatedShort: "Not affiliated with AWS",

  navigation: "Pages",
  study: "Study",
  diagnostic: "Diagnostic",
  mock: "Mock exam",
  results: "Results",
  mistakes: "Mistakes",
  readiness: "Readiness",
  progress: "Progress",
  plan: "Plan",
  library: "Library",
  settings: "Settings",
  backup: "Backup",
  menu: "Menu",
};
