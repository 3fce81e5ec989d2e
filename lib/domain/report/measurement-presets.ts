import type { Measurement } from './findings';

/** One line of a table that an exam usually fills; `sides` where right and left are taken. */
interface PresetRow {
  readonly what: string;
  readonly normal: string;
  readonly sides: boolean;
}

export interface MeasurementPreset {
  readonly key: string;
  readonly group: string;
  readonly rows: readonly PresetRow[];
}

const both = (what: string, normal = ''): PresetRow => ({ what, normal, sides: true });
const one = (what: string, normal = ''): PresetRow => ({ what, normal, sides: false });

/** Tables by region. Normal motion as the AMA Guides, 5th edition, give it, from memory: to be verified, and every figure may be written over. */
export const measurementPresets: readonly MeasurementPreset[] = [
  { key: 'cervical', group: 'Cervical spine, range of motion', rows: [one('Flexion', '50°'), one('Extension', '60°'), both('Lateral bending', '45°'), both('Rotation', '80°')] },
  { key: 'thoracic', group: 'Thoracic spine, range of motion', rows: [one('Flexion', '50°'), both('Rotation', '30°')] },
  { key: 'lumbar', group: 'Lumbar spine, range of motion', rows: [one('Flexion', '60°'), one('Extension', '25°'), both('Lateral bending', '25°'), both('Straight leg raising, lying', '80°'), both('Straight leg raising, sitting', '80°')] },
  { key: 'shoulder', group: 'Shoulder, range of motion', rows: [both('Flexion', '180°'), both('Extension', '50°'), both('Abduction', '180°'), both('Adduction', '50°'), both('Internal rotation', '90°'), both('External rotation', '90°')] },
  { key: 'elbow', group: 'Elbow, range of motion', rows: [both('Flexion', '140°'), both('Extension', '0°'), both('Pronation', '80°'), both('Supination', '80°')] },
  { key: 'wrist', group: 'Wrist, range of motion', rows: [both('Flexion', '60°'), both('Extension', '60°'), both('Radial deviation', '20°'), both('Ulnar deviation', '30°')] },
  { key: 'grip', group: 'Hand, grip and pinch', rows: [both('Grip, first try (kg)'), both('Grip, second try (kg)'), both('Grip, third try (kg)'), both('Key pinch (kg)'), both('Tip pinch (kg)')] },
  { key: 'hip', group: 'Hip, range of motion', rows: [both('Flexion', '100°'), both('Extension', '30°'), both('Abduction', '40°'), both('Adduction', '20°'), both('Internal rotation', '40°'), both('External rotation', '50°')] },
  { key: 'knee', group: 'Knee, range of motion', rows: [both('Flexion', '150°'), both('Extension', '0°')] },
  { key: 'ankle', group: 'Ankle and hindfoot, range of motion', rows: [both('Dorsiflexion', '20°'), both('Plantar flexion', '40°'), both('Inversion', '30°'), both('Eversion', '20°')] },
  { key: 'girth', group: 'Girth', rows: [both('Upper arm (cm)'), both('Forearm (cm)'), both('Thigh, 10 cm above the patella (cm)'), both('Calf, at its widest (cm)')] },
  { key: 'reflexes', group: 'Reflexes', rows: [both('Biceps (C5, C6)', '2+'), both('Brachioradialis (C6)', '2+'), both('Triceps (C7)', '2+'), both('Knee (L4)', '2+'), both('Ankle (S1)', '2+'), both('Plantar response', 'down')] },
  { key: 'arm_strength', group: 'Strength, arms', rows: [both('Shoulder abduction (C5)', '5/5'), both('Elbow flexion (C5, C6)', '5/5'), both('Wrist extension (C6)', '5/5'), both('Elbow extension (C7)', '5/5'), both('Finger flexion (C8)', '5/5'), both('Finger abduction (T1)', '5/5')] },
  { key: 'leg_strength', group: 'Strength, legs', rows: [both('Hip flexion (L2)', '5/5'), both('Knee extension (L3, L4)', '5/5'), both('Ankle dorsiflexion (L4)', '5/5'), both('Great toe extension (L5)', '5/5'), both('Plantar flexion (S1)', '5/5')] },
  { key: 'psych', group: 'Psychological tests', rows: [one('Beck Depression Inventory II', '0–13'), one('Beck Anxiety Inventory', '0–7'), one('PHQ-9', '0–4'), one('GAD-7', '0–4'), one('PCL-5', 'under 31'), one('Montreal Cognitive Assessment', '26–30'), one('Epworth Sleepiness Scale', '0–10'), one('Validity scales'), one('Global Assessment of Functioning')] },
  { key: 'spirometry', group: 'Spirometry', rows: [one('FVC, before (L, % predicted)', '80% or more'), one('FEV1, before (L, % predicted)', '80% or more'), one('FEV1/FVC, before (%)', '70% or more'), one('FVC, after (L, % predicted)'), one('FEV1, after (L, % predicted)'), one('DLCO (% predicted)', '80% or more'), one('Oxygen saturation at rest (%)', '95% or more')] },
  { key: 'heart', group: 'Heart and circulation', rows: [both('Blood pressure, sitting (mm Hg)'), one('Pulse, at rest (a minute)', '60–100'), one('Ejection fraction (%)', '55–70%'), one('Exercise capacity (METs)'), both('Ankle-brachial index', '1.0–1.4')] },
];

/** Whether right and left are taken of a row: by its values, else by the table that it belongs to. */
export function hasSides({ group, what, left, right, value }: Pick<Measurement, 'group' | 'what' | 'left' | 'right' | 'value'>): boolean {
  if (left || right) return true;
  if (value) return false;
  return measurementPresets.find((preset) => preset.group === group)?.rows.find((row) => row.what === what)?.sides ?? true;
}

/** The rows of a preset as they are put into a report; `newId` makes an id for each. */
export function rowsOfPreset({ group, rows }: MeasurementPreset, newId: () => string): Measurement[] {
  return rows.map(({ what, normal }) => ({ id: newId(), group, what, left: '', right: '', value: '', normal, takenById: '' }));
}
