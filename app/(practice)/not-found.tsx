import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink } from '@/components/ui/button';

export default function NothingHere() {
  return (
    <>
      <PageHeader title="Nothing here" />
      <EmptyState title="There is nothing here, or it is not yours to see" actions={<ButtonLink href="/today" kind="primary">Go to Today</ButtonLink>}>
        The address may be mistyped, or it belongs to another practice.
      </EmptyState>
    </>
  );
}
