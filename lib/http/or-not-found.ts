import { notFound } from 'next/navigation';
import { ZodError } from 'zod';
import { NotFound } from '../core/errors';

/** What a page reads by an id from its address: for what is not there, or is no id at all, the page does not exist. */
export async function orNotFound<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFound || error instanceof ZodError) notFound();
    throw error;
  }
}
