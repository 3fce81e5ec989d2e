import { mutationOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { ChangePassword, DisableSecondFactor, EnableSecondFactor, RecoveryCodes, RenewRecoveryCodes, SecondFactorBegun } from './schema';

type Codes = z.output<typeof RecoveryCodes>;

export const changingPassword = mutationOptions({ mutationFn: (body: z.input<typeof ChangePassword>) => api<{ endedCount: number }>('POST', '/account/password', { body }) });
export const beginningSecondFactor = mutationOptions({ mutationFn: (_: void) => api<SecondFactorBegun>('POST', '/account/second-factor/begin', { body: {} }) });
export const enablingSecondFactor = mutationOptions({ mutationFn: (body: z.input<typeof EnableSecondFactor>) => api<Codes>('POST', '/account/second-factor/enable', { body }) });
export const disablingSecondFactor = mutationOptions({ mutationFn: (body: z.input<typeof DisableSecondFactor>) => api<unknown>('POST', '/account/second-factor/disable', { body }) });
export const renewingRecoveryCodes = mutationOptions({ mutationFn: (body: z.input<typeof RenewRecoveryCodes>) => api<Codes>('POST', '/account/recovery-codes', { body }) });
