import type { Core } from '@strapi/strapi';
import calendar from '../../database/seeds/working-calendar.cn.json';
import { documents, query } from '../store/query';

const UID = 'plugin::workflow.working-calendar';

/** Brings in the State Council's calendar at the first start; from then on the panel's is in force. */
export async function ensureWorkingCalendar(strapi: Core.Strapi): Promise<void> {
  if ((await query(strapi, UID).count({ where: {} })) > 0) return;
  const { name, timeZone, weekend, days } = calendar;
  await documents(strapi, UID).create({ data: { name, timeZone, weekend, days, current: true } });
}
