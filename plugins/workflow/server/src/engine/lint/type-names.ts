import type { LocalizedText } from '../../../../contracts';

/** What people call the kinds of elements and triggers that are not run here, as modelers name them. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  InclusiveGateway: ['包容网关', 'inclusive gateway'],
  ComplexGateway: ['复杂网关', 'complex gateway'],
  ScriptTask: ['脚本任务', 'script task'],
  ReceiveTask: ['接收任务', 'receive task'],
  Transaction: ['事务子流程', 'transaction'],
  AdHocSubProcess: ['即席子流程', 'ad-hoc sub-process'],
  EventSubProcess: ['事件子流程', 'event sub-process'],
  StandardLoopCharacteristics: ['标准循环', 'loop marker'],
  Assignment: ['数据赋值', 'data assignment'],
  Choreography: ['编排', 'choreography'],
  GlobalTask: ['全局任务', 'global task'],
  GlobalUserTask: ['全局用户任务', 'global user task'],
  GlobalScriptTask: ['全局脚本任务', 'global script task'],
  LinkEventDefinition: ['链接', 'link'],
  CompensateEventDefinition: ['补偿', 'compensation'],
  CancelEventDefinition: ['取消', 'cancel'],
  Timer: ['定时', 'timer'],
  Message: ['消息', 'message'],
  Signal: ['信号', 'signal'],
  Error: ['错误', 'error'],
  Escalation: ['升级', 'escalation'],
  Conditional: ['条件', 'condition'],
  Terminate: ['终止', 'terminate'],
  none: ['无触发', 'none'],
};

/** A type in words; its BPMN name where there are none. */
export function typeName(type: string): LocalizedText {
  const [chinese, english] = Object.hasOwn(NAMES, type) ? (NAMES[type] ?? []) : [];
  return { 'zh-Hans': chinese ?? type, en: english ?? type };
}
