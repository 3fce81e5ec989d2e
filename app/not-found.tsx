import { EmptyState } from '@/components/layout/empty-state';
import { ButtonLink } from '@/components/ui/button';

export default function NothingHere() {
  return (
    <main>
      <EmptyState title="There is nothing here, or it is not yours to see" actions={<ButtonLink href="/" kind="primary">Go to the start</ButtonLink>}>
        The address may be mistyped.
      </EmptyState>
    </main>
  );
}
