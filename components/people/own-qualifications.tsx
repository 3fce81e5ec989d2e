'use client';

import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { useNotice } from '@/components/ui/notice';
import { qualifyingMember } from '@/lib/features/people/client';
import type { Member, OwnMembership, QualifyMember } from '@/lib/features/people/schema';

/** What a report says of oneself where one helped with it. */
export function OwnQualifications({ membership }: { readonly membership: OwnMembership }) {
  const notify = useNotice();
  const { memberId, version, qualifications } = membership;
  const saving = useSaving<QualifyMember, Member>(qualifyingMember, { onSaved: () => notify({ message: 'Reports that you help with say this of you from now on.' }) });
  return (
    <Form key={version} saving={saving} action="Save" kind="outline" className="max-w-[592px]" toInput={(values) => ({ memberId, version, qualifications: values.text('qualifications') })}>
      <TextInput label="Qualifications" name="qualifications" optional defaultValue={qualifications} maxLength={300} hint="A report names whoever excerpted, measured or drafted for it, with this" error={saving.errorOf('qualifications')} />
    </Form>
  );
}
