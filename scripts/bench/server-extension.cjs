// What the benchmark's server has beyond the installation: a plain document update to compare with, behind the
// same sign-in as a decision, and people who are made without the forms.
const { randomInt, randomUUID } = require('node:crypto');
const path = require('node:path');

const REGISTRATION = 'api::unit-registration.unit-registration';

/** @param {import('@strapi/strapi').Core.Strapi} strapi loaded, its routes not yet mounted */
module.exports = function extend(strapi) {
  strapi.server.routes({
    type: 'admin',
    prefix: '/bench',
    routes: [
      {
        method: 'PUT',
        path: '/registrations/:documentId',
        info: { type: 'admin', pluginName: 'bench' },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        handler: async (context) => {
          const { documentId } = context.params;
          const { opinion } = context.request.body.data;
          const entry = await strapi.documents(REGISTRATION).update({ documentId, data: { opinion } });
          context.body = { data: { documentId: entry.documentId } };
        },
      },
    ],
  });
  process.on('message', ({ prepare }) => {
    prepared(strapi, prepare).then(
      (answer) => process.send(answer),
      (error) => process.send({ error: String(error) }),
    );
  });
};

/** A department, its reviewer's token, and so many requests for a registration with their senders' tokens. */
async function prepared(strapi, count) {
  const reviewer = await admin(strapi);
  const department = await strapi.documents('api::department.department').create({
    data: {
      name: '烟台市科学技术局',
      nameEn: 'Bureau',
      code: 'bench',
      district: '市直',
      reviewers: [reviewer.id],
    },
  });
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const applications = [];
  for (let index = 0; index < count; index += 1) {
    applications.push(await application(strapi, role.id, department.documentId, index));
  }
  const { token } = await session(strapi, 'admin', reviewer.id);
  return { reviewer: token, applications };
}

async function admin(strapi) {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'city-reviewer' } });
  return strapi.service('admin::user').create({
    email: `reviewer-${randomUUID()}@city.example`,
    firstname: '审',
    lastname: '核员',
    password: `A1${randomUUID()}`,
    isActive: true,
    roles: [role.id],
  });
}

async function application(strapi, role, department, index) {
  const username = `applicant-${randomUUID()}`;
  const { id } = await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username,
      email: `${username}@city.example`,
      name: '王小明',
      provider: 'local',
      confirmed: true,
      role,
      mobileProvedAt: new Date(),
    },
  });
  const hash = `bench_${randomUUID()}`;
  const file = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: '营业执照.png',
      hash,
      ext: '.png',
      mime: 'image/png',
      size: 0.1,
      bytes: 70,
      url: `/api/evidence/${hash}`,
      provider: 'local',
      owner: id,
    },
  });
  return {
    ...(await session(strapi, 'users-permissions', id)),
    body: {
      data: {
        unit: {
          name: `烟台测速科技${index}号有限公司`,
          creditCode: creditCode(index),
          kind: 'enterprise',
          legalRepresentative: '王海',
          address: '烟台市莱山区科技大道1号',
          department,
        },
        evidence: [file.id],
      },
    },
  };
}

function creditCode(index) {
  const { checkCharacter } = require(
    path.join(process.env.SERVER_DIST_DIRECTORY, 'src/domain/credit-code.js'),
  );
  const body = `913706${String(randomInt(1e6)).padStart(6, '0')}${String(index).padStart(5, '0')}`;
  return body + checkCharacter(body);
}

/** A session as its access token and the refresh token that goes on with it. */
async function session(strapi, origin, id) {
  const sessions = strapi.sessionManager(origin);
  const refresh = await sessions.generateRefreshToken(String(id), randomUUID(), { type: 'refresh' });
  const { token } = await sessions.generateAccessToken(refresh.token);
  return { token, refreshToken: refresh.token };
}
