export type BodySide = 'left' | 'right' | 'both' | 'none';

/** One row of an exam table: a motion, a strength, a reflex, a score. Values stay as they were taken: '120°', '4/5'. */
export interface Measurement {
  readonly id: string;
  /** The table that it stands in: 'Lumbar spine, range of motion'. */
  readonly group: string;
  readonly what: string;
  readonly left: string;
  readonly right: string;
  /** For what has no sides. */
  readonly value: string;
  readonly normal: string;
  /** Who took it, a user's id; empty is the physician. */
  readonly takenById: string;
}

export interface Diagnosis {
  readonly id: string;
  /** ICD-10-CM, '' where none was chosen. */
  readonly code: string;
  readonly label: string;
  readonly side: BodySide;
  /** Caused or aggravated by the injury in the physician's opinion; null while not said. */
  readonly industrial: boolean | null;
}

/** Impairment of a body part by the AMA Guides, as a record: nothing is rated here. */
export interface Impairment {
  readonly id: string;
  readonly bodyPart: string;
  readonly side: BodySide;
  /** Whole percent of the whole person. */
  readonly wpiPercent: number | null;
  /** Add-on for pain, whole percent, at most 3. */
  readonly painPercent: number;
  /** 'Table 15-3, page 384, DRE II'. */
  readonly method: string;
  readonly rationale: string;
}

/** What caused the disability, how much of it, and how and why (LC 4663, 4664; Escobedo). */
export interface Apportionment {
  readonly id: string;
  readonly bodyPart: string;
  readonly factors: readonly { readonly id: string; readonly cause: string; /** Whole percent. */ readonly percent: number | null; readonly howAndWhy: string; readonly industrial: boolean }[];
}

export interface ReportFindings {
  readonly measurements: readonly Measurement[];
  readonly diagnoses: readonly Diagnosis[];
  readonly impairments: readonly Impairment[];
  readonly apportionment: readonly Apportionment[];
  /** Permanent and stationary: null while not said, and since when as the physician puts it. */
  readonly stationary: boolean | null;
  readonly stationaryOn: string | null;
  /** Psychiatric: whole percent of causation by actual events of employment (10682(b)(13)). */
  readonly employmentCausationPercent: number | null;
}

export const noFindings: ReportFindings = { measurements: [], diagnoses: [], impairments: [], apportionment: [], stationary: null, stationaryOn: null, employmentCausationPercent: null };
