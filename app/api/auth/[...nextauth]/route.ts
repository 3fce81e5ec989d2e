import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/auth/options';

interface RouteContext {
  readonly params: Promise<{ nextauth: string[] }>;
}

async function answer(request: NextRequest, context: RouteContext): Promise<Response> {
  const response = (await NextAuth(request, { params: await context.params }, authOptions())) as Response;
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export const GET = answer;
export const POST = answer;
