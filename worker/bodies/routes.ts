import { Hono } from 'hono';
import {
  bodySettings,
  invitationAcceptance,
  invitationInput,
  staffChange,
} from '../../domain/bodies/contract.ts';
import { may } from '../kernel/actor.ts';
import type { Env } from '../kernel/env.ts';
import { json } from '../kernel/input.ts';
import { write } from '../kernel/write.ts';
import { accept, invite, withdraw, type Letter } from './invite.ts';
import { addPicture, readGiven, sendPicture } from './pictures.ts';
import { readBody } from './read.ts';
import { setBody } from './set.ts';
import { changeStaff, remove } from './staff.ts';

export const routes = new Hono<Env>()
  .get('/bodies/:bodyId', may('bodies.read'), async (c) =>
    c.json(await readBody(c.var.ports.database, c.req.param('bodyId'), c.var.now)),
  )
  .put('/bodies/:bodyId', may('bodies.set'), json(bodySettings), async (c) => {
    const { value } = await write(c, setBody(c.req.param('bodyId')), c.req.valid('json'));
    return c.json(value);
  })
  .post('/bodies/:bodyId/pictures', may('bodies.set'), async (c) => {
    const { value, status } = await write(c, addPicture(c.req.param('bodyId')), await readGiven(c));
    return c.json(value, status);
  })
  .get('/pictures/:sha256', may('certificates.read'), (c) => sendPicture(c, c.req.param('sha256')))
  .post('/bodies/:bodyId/invitations', may('staff.invite'), json(invitationInput), async (c) => {
    const letters: Letter[] = [];
    const verb = invite(c.req.param('bodyId'), (letter) => letters.push(letter));
    const { value, status } = await write(c, verb, c.req.valid('json'));
    // Only the letter of the row that was committed: a repeated key answers with the first one's, sent then.
    const { later, mailer } = c.var.ports;
    for (const { invitationId, mail } of letters) if (invitationId === value.id) later(mailer.send(mail));
    return c.json(value, status);
  })
  .delete('/bodies/:bodyId/invitations/:invitationId', may('staff.invite'), async (c) => {
    const { value } = await write(c, withdraw(c.req.param('bodyId')), {
      invitationId: c.req.param('invitationId'),
    });
    return c.json(value);
  })
  .post('/invitations/accept', may('invitations.accept'), json(invitationAcceptance), async (c) => {
    const { value } = await write(c, accept, c.req.valid('json'));
    return c.json(value);
  })
  .put('/bodies/:bodyId/staff/:staffId', may('staff.change'), json(staffChange), async (c) => {
    const { value } = await write(
      c,
      changeStaff(c.req.param('bodyId'), c.req.param('staffId')),
      c.req.valid('json'),
    );
    return c.json(value);
  })
  .delete('/bodies/:bodyId/staff/:staffId', may('staff.change'), async (c) => {
    const { value } = await write(c, remove(c.req.param('bodyId')), { staffId: c.req.param('staffId') });
    return c.json(value);
  });
