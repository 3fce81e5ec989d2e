import { roleLabels, roleNames } from '@/lib/auth/permissions';

export const roleChoices = roleNames.map((role) => [role, roleLabels[role]] as const);
