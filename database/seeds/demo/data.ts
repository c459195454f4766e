import { z } from 'zod';
import departmentsFile from './departments.json';
import peopleFile from './people.json';

/** The demo's city, checked when it is read. Its people are invented, and their addresses end in `.example`. */

const administrator = z.object({
  email: z.email(),
  firstname: z.string(),
  lastname: z.string(),
  password: z.string(),
});

const peopleSchema = z.object({
  superAdmin: administrator,
  operations: z.array(administrator),
  reviewers: z.array(administrator.extend({ department: z.string() })),
  accounts: z.array(
    z.object({
      username: z.string(),
      name: z.string(),
      mobile: z.string(),
      email: z.email(),
      note: z.string(),
    }),
  ),
  accountPassword: z.string(),
});

const departmentsSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    district: z.string().nullable(),
    parent: z.string().nullable(),
  }),
);

export const people = peopleSchema.parse(peopleFile);
export const departments = departmentsSchema.parse(departmentsFile);
