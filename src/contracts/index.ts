import type { Core } from '@strapi/strapi';
import type { AccountDirectory } from './account';
import type { AppealDecisions, AppealDirectory } from './appeal';
import type { ChangeDecisions, ChangeDirectory } from './business-info-change';
import type { DepartmentService } from './department';
import type { EvidenceService } from './evidence';
import type { MembershipService } from './membership';
import type { MemberAccounts } from './member';
import type { PromotionDirectory } from './promotion';
import type { AppealWishes, ChangeWishes, RequestWishes, SampleService } from './sample';
import type { RegistrationDecisions, RegistrationDirectory } from './registration';
import type { SubAccountRequestDecisions, SubAccountRequestDirectory } from './sub-account-request';
import type { UnitService } from './unit';

/** The services by which the houses of `src/api` reach each other (docs/architecture.md). */
interface CityServices {
  'api::account.account': AccountDirectory;
  'api::business-info-change.business-info-change': ChangeDirectory;
  'api::business-info-change.decision': ChangeDecisions;
  'api::business-info-change.sample': SampleService<ChangeWishes>;
  'api::account.member': MemberAccounts;
  'api::department.department': DepartmentService;
  'api::evidence.evidence': EvidenceService;
  'api::membership.membership': MembershipService;
  'api::promotion.promotion': PromotionDirectory;
  'api::sub-account-request.decision': SubAccountRequestDecisions;
  'api::sub-account-request.sample': SampleService<RequestWishes>;
  'api::sub-account-request.sub-account-request': SubAccountRequestDirectory;
  'api::unit.unit': UnitService;
  'api::unit-appeal.decision': AppealDecisions;
  'api::unit-appeal.sample': SampleService<AppealWishes>;
  'api::unit-appeal.unit-appeal': AppealDirectory;
  'api::unit-registration.decision': RegistrationDecisions;
  'api::unit-registration.sample': SampleService;
  'api::unit-registration.unit-registration': RegistrationDirectory;
}

/** A service of another house, by the types of its contract. */
export function service<Name extends keyof CityServices>(
  strapi: Core.Strapi,
  name: Name,
): CityServices[Name] {
  const found: unknown = strapi.service(name);
  return found as CityServices[Name];
}
