import { SkeletonRows } from '@/components/ui/skeleton-rows';

/** A screen whose rows are on their way: head, toolbar and rows in their real heights. */
export function LoadingScreen({ hasToolbar = false, tall = false, hasSide = false }: { readonly hasToolbar?: boolean; readonly tall?: boolean; readonly hasSide?: boolean }) {
  return (
    <>
      <div className="flex min-h-14 items-center border-b border-border px-(--pad)">
        <span className="bar-skeleton h-5 w-40" />
      </div>
      {hasToolbar && <div className="h-11 border-b border-border" />}
      <div className={hasSide ? 'flex-1 lg:grid lg:grid-cols-[minmax(0,1fr)_280px] xl:grid-cols-[minmax(0,1fr)_312px]' : ''}>
        <div className="px-(--pad) py-3">
          <SkeletonRows count={12} tall={tall} />
        </div>
        {hasSide && (
          <div className="px-5 py-3 lg:border-l lg:border-border">
            <SkeletonRows count={5} label="Loading the side column" />
          </div>
        )}
      </div>
    </>
  );
}
