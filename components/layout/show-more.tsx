import { Button } from '@/components/ui/button';

interface Props {
  readonly pages: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** The next rows of a list that is read page after page. Nothing where there are none. */
export function ShowMore({ pages }: Props) {
  if (!pages.hasNextPage) return null;
  return (
    <div className="no-print px-(--pad) py-4">
      <Button pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        Show 50 more
      </Button>
    </div>
  );
}
