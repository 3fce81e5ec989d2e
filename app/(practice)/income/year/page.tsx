import type { Metadata } from 'next';
import { reading } from '@/components/income/income-address';
import { YearScreen } from '@/components/income/year-screen';
import { readYear } from '@/lib/features/year-books/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Year end' };

export default async function YearPage({ searchParams }: PageProps<'/income/year'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const asked = reading(params)('year') ?? '';
  return <YearScreen books={await readYear(ctx, /^20\d{2}$/.test(asked) ? { year: asked } : {})} />;
}
