import { PrintButton } from '@/components/ui/print-button';
import { buttonClass } from '@/components/ui/button';

/** Print and CSV of what the page shows. */
export function Exports({ csv }: { readonly csv: string }) {
  return (
    <>
      <PrintButton />
      <a href={csv} download className={buttonClass({ kind: 'outline' })}>
        CSV
      </a>
    </>
  );
}
