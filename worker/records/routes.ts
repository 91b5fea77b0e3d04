import { Hono } from 'hono';
import type { Env } from '../kernel/env.ts';

export const routes = new Hono<Env>();
