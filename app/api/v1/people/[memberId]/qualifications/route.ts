import { qualifyMember } from '@/lib/features/people/qualify-member';
import { route } from '@/lib/http/route';

export const PATCH = route(qualifyMember);
