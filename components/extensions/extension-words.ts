import type { StateTone } from '@/components/ui/state-icon';
import type { Extension } from '@/lib/features/extensions/schema';

export const groundWords = {
  test_results: 'Test results had not come',
  consultant: 'A consultant’s report had not come',
  medical_emergency: 'The evaluator’s medical emergency',
  family_emergency: 'An emergency or a death in the family',
  disaster: 'A disaster interrupted the practice',
  late_notice: 'Nobody had asked in time',
} as const satisfies Record<Extension['ground'], string>;

export const stateWords = {
  drafted: { label: 'Drafted, not asked yet', tone: 'not-begun' },
  asked: { label: 'Asked, not decided', tone: 'underway' },
  approved: { label: 'Approved', tone: 'done' },
  denied: { label: 'Denied on Form 113', tone: 'wrong' },
  late: { label: 'Late: Form 116', tone: 'wrong' },
  withdrawn: { label: 'Given up', tone: 'off' },
} as const satisfies Record<Extension['state'], { readonly label: string; readonly tone: StateTone }>;
