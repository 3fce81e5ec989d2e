import { givePaper } from '@/lib/http/record-papers';

export const GET = givePaper('index', 'csv');
