import { removeForm } from '@/lib/features/tax-forms/remove-form';
import { giveTaxForm } from '@/lib/http/bill-papers';
import { route } from '@/lib/http/route';

export const GET = giveTaxForm;
export const DELETE = route(removeForm);
