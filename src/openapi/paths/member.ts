import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  acceptedAnswer,
  invitationAnswer,
  invitationBody,
  invitationPreview,
  invitationsAnswer,
} from '../../api/invitation/contracts/invitations';
import {
  goneAnswer,
  leftAnswer,
  memberAnswer,
  memberBody,
  membersAnswer,
  membersQuery,
  unbindBody,
} from '../../api/membership/contracts/members';
import { promotionAnswer } from '../../api/promotion/contracts/answers';
import { pageQuery } from '../../http/fields';
import { idPath, operation } from '../operation';

const tag = '子账号管理 Members';
const meta = z.object({
  pagination: z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() }),
});
const tokenPath = z.object({ token: z.string().meta({ description: '邀请链接中的凭证' }) });

/** What the administrator does to one sub-account by a verb alone. */
const verb = (name: string, summary: string, answer: z.ZodType = memberAnswer) => ({
  post: operation({
    id: `${name}Member`,
    tag,
    summary,
    path: idPath,
    changes: true,
    answer,
    refusals: [403, 404, 409],
  }),
});

const onPromotion = (name: string, summary: string) => ({
  post: operation({
    id: `${name}Promotion`,
    tag,
    summary,
    path: idPath,
    changes: true,
    answer: promotionAnswer,
    refusals: [404, 409],
  }),
});

const onInvitation = (name: string, summary: string, refusals: readonly number[]) => ({
  post: operation({
    id: `${name}Invitation`,
    tag,
    summary,
    path: idPath,
    changes: true,
    answer: invitationAnswer,
    refusals,
  }),
});

const invitationPaths: ZodOpenApiPathsObject = {
  '/api/my-unit/invitations': {
    get: operation({
      id: 'listInvitations',
      tag,
      summary: '本单位发出的邀请，最新在前',
      query: pageQuery,
      answer: invitationsAnswer,
      meta,
      refusals: [400, 403],
    }),
  },
  '/api/my-unit/invitations/{id}/resend': onInvitation(
    'resend',
    '重新发送：新链接 7 天有效，原链接失效',
    [403, 404, 409, 429],
  ),
  '/api/my-unit/invitations/{id}/cancel': onInvitation('cancel', '取消邀请', [403, 404, 409]),
  '/api/invitations/{token}': {
    get: operation({
      id: 'previewInvitation',
      tag,
      summary: '登录前查看邀请',
      open: true,
      path: tokenPath,
      answer: invitationPreview,
      refusals: [404, 429],
    }),
  },
  '/api/invitations/{token}/accept': {
    post: operation({
      id: 'acceptInvitation',
      tag,
      summary: '接受邀请，成为单位子账号；须为已验证受邀手机号码的账号，且无在办事项',
      path: tokenPath,
      changes: true,
      answer: acceptedAnswer,
      refusals: [403, 404, 409, 429],
    }),
  },
};

export const memberPaths: ZodOpenApiPathsObject = {
  '/api/my-unit/members': {
    get: operation({
      id: 'listMembers',
      tag,
      summary: '本单位的账号，单位管理员在前',
      query: membersQuery,
      answer: membersAnswer,
      meta,
      refusals: [400, 403],
    }),
    post: operation({
      id: 'inviteMember',
      tag,
      summary: '邀请他人成为子账号，短信和邮件发送一次性链接，7 天有效',
      body: invitationBody,
      answer: invitationAnswer,
      status: 201,
      refusals: [400, 403, 409, 413, 429],
    }),
  },
  '/api/my-unit/members/{id}': {
    get: operation({
      id: 'getMember',
      tag,
      summary: '查看本单位的一个账号及其绑定情况',
      path: idPath,
      answer: memberAnswer,
      refusals: [403, 404],
    }),
    put: operation({
      id: 'updateMember',
      tag,
      summary: '修改子账号；本人已验证的手机号码和邮箱只能由本人修改',
      path: idPath,
      body: memberBody,
      answer: memberAnswer,
      refusals: [400, 403, 404, 409, 413],
    }),
  },
  '/api/my-unit/members/{id}/unbind': {
    post: operation({
      id: 'unbindMember',
      tag,
      summary: '解除子账号与省统一门户账号的绑定',
      path: idPath,
      body: unbindBody,
      answer: memberAnswer,
      refusals: [400, 403, 404, 409],
    }),
  },
  '/api/my-unit/members/{id}/disable': verb('disable', '停用，立即退出所有登录'),
  '/api/my-unit/members/{id}/enable': verb('enable', '启用由本单位停用的账号'),
  '/api/my-unit/members/{id}/remove': verb('remove', '移出本单位，账号保留', goneAnswer),
  '/api/my-unit/members/{id}/promote': {
    post: operation({
      id: 'proposePromotion',
      tag,
      summary: '升级管理员：提名继任者，对方接受后生效，7 天有效',
      path: idPath,
      changes: true,
      answer: promotionAnswer,
      status: 201,
      refusals: [403, 404, 409],
    }),
  },
  '/api/my-unit/leave': {
    post: operation({
      id: 'leaveUnit',
      tag,
      summary: '子账号退出单位；单位管理员须先升级他人为管理员',
      changes: true,
      answer: leftAnswer,
      refusals: [403, 409],
    }),
  },
  '/api/promotions/{id}': {
    get: operation({
      id: 'getPromotion',
      tag,
      summary: '查看提名：仅提名人和继任者',
      path: idPath,
      answer: promotionAnswer,
      refusals: [404],
    }),
  },
  '/api/promotions/{id}/accept': onPromotion('accept', '接受，成为单位管理员；双方退出登录'),
  '/api/promotions/{id}/decline': onPromotion('decline', '谢绝'),
  '/api/promotions/{id}/cancel': onPromotion('cancel', '单位管理员取消提名'),
  ...invitationPaths,
};
