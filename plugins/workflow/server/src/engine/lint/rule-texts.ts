import { HOUSE_RULES } from './house-rule-texts';

/**
 * Every rule of the check by its id: what is wrong and what to do about it, in Chinese and English; a third
 * word makes it a warning. `{name}` is filled in by the rule. These hold wherever a diagram runs;
 * `house-rule-texts.ts` has those of the house around it.
 */
export const RULES = {
  'xml-too-large': [
    '流程图文件超过 512 KB，请拆分流程。',
    'The diagram is larger than 512 KB; split the flow.',
  ],
  'xml-doctype': [
    '流程图文件不得包含 DOCTYPE 或实体声明，请删除后重新导入。',
    'A diagram must not declare a DOCTYPE or entities; remove them and import it again.',
  ],
  'xml-too-deep': [
    '流程图嵌套超过 20 层，请减少子流程的层级。',
    'The diagram is nested more than 20 levels deep; use fewer levels of sub-processes.',
  ],
  'xml-unreadable': [
    '流程图文件无法读取，请用绘图工具重新导出 BPMN 2.0 文件。原因：{detail}',
    'The diagram cannot be read; export it again from the tool that drew it, as BPMN 2.0. Reason: {detail}',
  ],
  'xml-not-bpmn': [
    '这不是 BPMN 2.0 流程图文件。请在原工具中选择导出为“BPMN 2.0 XML”。',
    'This is not a BPMN 2.0 diagram; export it from the tool that drew it as "BPMN 2.0 XML".',
  ],
  'xml-unknown': [
    '此处有无法识别的内容，请删除后重画。详情：{detail}',
    'Something here is not known; delete it and draw it again. Details: {detail}',
  ],
  'xml-reference': [
    '此元素的“{property}”引用了文件中不存在的“{reference}”，请重新选择或删除此元素。',
    'The {property} of this element refers to "{reference}", which is not in the file; choose another or delete the element.',
  ],
  'too-many-elements': [
    '流程图元素超过 {limit} 个，请拆分流程。',
    'The diagram has more than {limit} elements; split the flow.',
  ],
  'element-id': [
    '元素 ID“{id}”缺失、重复、过长或不可用，请修改：以字母开头，最长 100 个字符，只含字母、数字、“_”“-”“.”。',
    'The id "{id}" is missing, doubled, too long or reserved; change it: ids start with a letter, have at most 100 characters and only letters, digits, "_", "-" and ".".',
  ],
  'element-type': [
    '本平台不支持“{type}”，请改用左侧工具栏中的元素。',
    '"{type}" is not supported here; use an element of the palette instead.',
  ],
  'event-definition': [
    '此事件不能使用这种触发方式（{type}），请改用支持的触发方式。',
    'This event cannot be triggered this way ({type}); choose a trigger that the palette offers for it.',
  ],
  'executable-code': [
    '流程图不得包含代码（{detail}），请删除，并改用“操作”和条件表达式。',
    'A diagram must not carry code ({detail}); remove it and use actions and conditions instead.',
  ],
  'one-process': [
    '文件中应有且只有一个可执行的流程，现有 {count} 个。请在要运行的流程上勾选“可执行”，其余取消勾选。',
    'A file has exactly one executable process; this one has {count}. Tick "executable" at the process that is to run, and at no other.',
  ],
  'process-unused': [
    '没有调用活动使用此流程，请删除它，或用调用活动引用它。',
    'Nothing calls this process; delete it, or have a call activity call it.',
  ],
  'start-event': [
    '请只保留一个普通开始事件；子流程和被调用的流程也应各有一个普通开始事件。',
    'Keep exactly one plain start event; every sub-process and called process has one of its own, too.',
  ],
  'call-activity': [
    '请为调用活动选择本文件中的另一个流程；流程之间不得循环调用。',
    'Choose another process of this file for the call activity; processes must not call each other in circles.',
  ],
  'flow-ends': [
    '连线应连接同一层级的两个节点，且不得指向开始事件或边界事件，也不得从结束事件引出。请删除后重新连接。',
    'A flow joins two nodes of one level, never enters a start or boundary event and never leaves an end event; delete it and connect again.',
  ],
  unreachable: [
    '从开始事件走不到此处，请连接或删除。',
    'No start event leads here; connect the element or delete it.',
  ],
  'dead-end': [
    '从此处走不到结束事件，事项将无法办结，请连接到结束事件。',
    'No end event can be reached from here, so no case could end; lead it to one.',
  ],
  'gateway-conditions': [
    '请为排他网关的各条分支设置条件，并将且只将其中一条设为默认分支，供其他条件都不满足时使用。',
    'Give every branch of the exclusive gateway a condition, and make exactly one of them the default, for when no condition holds.',
  ],
  'condition-place': [
    '条件只能设在排他网关引出的连线上，请在此处插入排他网关，或删除条件。',
    'Conditions belong on flows that leave an exclusive gateway with several ways; insert one here or remove the condition.',
  ],
  'event-gateway': [
    '事件网关之后只能连接中间捕获事件，且每个事件只有一条进入的连线，请调整连线。',
    'An event-based gateway leads to intermediate catch events only, each with no other way in; connect it so.',
  ],
  'join-deadlock': [
    '并行汇聚“{join}”会永远等待：从此处出发的某条分支到不了它。请改用排他网关汇聚，或让各分支都汇入。',
    'The parallel join "{join}" would wait for ever: one way on from here never gets there. Join with an exclusive gateway, or lead every way there.',
  ],
  'boundary-attached': [
    '边界事件应附着在同一层级的任务或子流程上，请重新放置。',
    'A boundary event is attached to a task or sub-process of its own level; place it there.',
  ],
  'event-reference': [
    '请为此事件选择一个有名称的信号、消息或升级，或有错误代码的错误。',
    'Choose a named signal, message or escalation for this event, or an error with a code.',
  ],
  'duplicate-name': [
    '名称“{name}”已被使用，请改名或共用同一个信号、消息。',
    'The name "{name}" is taken; rename it, or use the one signal or message in both places.',
  ],
  timer: [
    '定时器的时间“{text}”无法识别，请填写时长（如 P3D 表示 3 天）、带时区的日期时间，或以“=”开头的表达式。',
    'The time "{text}" cannot be read; give a duration (P3D for three days), a date and time with its offset, or an expression after "=".',
  ],
  'timer-cycle': [
    '循环定时器（如 R3/PT24H）只能用于不中断的边界事件，间隔至少一分钟。请改用单次时长，或将事件设为不中断。',
    'A repeating timer (R3/PT24H) belongs on a boundary event that does not interrupt, and takes at least a minute; use a single duration, or an event that does not interrupt.',
  ],
  calendar: [
    '计时方式只能选择工作日，或留空按自然日计算，请重新选择。',
    'Time is counted in working days, or in plain days when left out; choose one of them.',
  ],
  expression: [
    '表达式“{text}”不可用，请修改。原因：{reason}。',
    'The expression "{text}" cannot be used; change it. Reason: {reason}.',
  ],
  'expression-language': [
    '条件不能使用 {language} 书写，请改用 FEEL 表达式。',
    'Conditions are not written in {language} here; write them in FEEL.',
  ],
  loop: [
    '多实例只能用于人工任务、操作任务或子流程，并须设置次数或集合，变量名只含字母、数字和下划线。请修改设置或取消多实例。',
    'Multi-instance belongs on tasks for people, on actions and on sub-processes, with a number or a collection and a plain name for each item; set it so or remove it.',
  ],
  'action-missing': ['请选择此任务要执行的操作。', 'Choose the action that this task carries out.'],
  'action-unknown': [
    '没有名为“{action}”的操作，请重新选择。',
    'There is no action "{action}"; choose another.',
  ],
  'action-input': [
    '操作“{action}”的参数“{input}”缺失、重复或不存在，请补填或删除。',
    'The input "{input}" of the action "{action}" is missing, doubled or unknown; fill it in or remove it.',
  ],
  'assignee-missing': [
    '此任务没有办理人，请至少选择一个。',
    'Nobody is to do this task; choose at least one assignee.',
  ],
  'form-unknown': ['表单“{form}”不存在，请重新选择。', 'The form "{form}" does not exist; choose another.'],
  'form-place': [
    '一个流程只有一个办理表单，且应写在可执行流程上，请合并或删除多余的表单。',
    'A flow has one form to fill in, on the process that runs; merge the others into it or remove them.',
  ],
  'field-name': [
    '字段“{field}”的标识不可用；标识以字母开头，最长 50 个字符，只含字母、数字和“_”，且不得是 if、and 等表达式用词。',
    'The field "{field}" needs another name: it starts with a letter, has at most 50 letters, digits and "_", and is no word of expressions such as if or and.',
  ],
  'field-taken': [
    '标识“{field}”已被流程、环节或申请材料使用，请换一个。',
    'The name "{field}" belongs to the case, a step or the entry already; choose another.',
  ],
  'field-duplicate': [
    '有两个字段使用标识“{field}”，请修改其中一个。',
    'Two fields are called "{field}"; rename one.',
  ],
  'field-label': [
    '字段“{field}”没有名称，或文字过长（名称不超过 100 字，说明不超过 500 字）。',
    'The field "{field}" has no label, or its words are too long (labels have at most 100 characters, hints 500).',
  ],
  'field-type': [
    '字段“{field}”的类型不可用；可选类型为 text、multiline、number、date、yes-no、select、multi-select。',
    'The type of the field "{field}" is none of text, multiline, number, date, yes-no, select and multi-select.',
  ],
  'field-options': [
    '字段“{field}”的选项有误：单选和多选字段应有 1 至 200 个选项，各有名称和不重复的值（字母、数字、“_”“-”“.”），其他字段不设选项。',
    'The options of the field "{field}" are wrong: a choice has 1 to 200, each with a label and a value of its own (letters, digits, "_", "-", "."), and other fields have none.',
  ],
  'field-limits': [
    '字段“{field}”的下限或上限有误：数字字段填数值，文本填字数，多选填项数，下限不大于上限；其他字段不设限。',
    'The limits of the field "{field}" are wrong: a number has values, a text numbers of characters, a choice of several how many; the minimum is not above the maximum, and other fields have none.',
  ],
  'access-place': [
    '字段权限只能设置在人工任务上，请删除。',
    'What may be done with fields is said on tasks that people do; remove it here.',
  ],
  'access-field': [
    '字段“{field}”不存在，或在此环节设置了两次权限。',
    'There is no field "{field}", or this step names it twice.',
  ],
  'access-permission': [
    '字段“{field}”的权限有误：表单字段为 hidden、read、write 或 required，申请材料的字段只能为 hidden 或 read。',
    'The permission of "{field}" is wrong: hidden, read, write or required for fields of the form, hidden or read for those of the entry.',
  ],
  'access-shared': [
    '此环节由多人办理，字段“{field}”不能在此填写，请改在单人办理的环节填写。',
    'Several people do this step and would overwrite each other; let one person fill in "{field}" at a step of their own.',
  ],
  outcome: [
    '请修改办理结果：值以小写字母开头，只含小写字母、数字和“-”，且不重复；“必填意见”和“表示同意”为是或否。',
    'Change the outcomes: each has a value of its own, of lower-case letters, digits and "-", starting with a letter; commentRequired and approves are true or false.',
  ],
  countersign: [
    '请修改会签设置：规则为全部同意、一人同意或 0 到 1 之间的比例（如 0.6），顺序为同时或依次；会签任务不另设多实例，并至少有一个表示同意和一个不表示同意的办理结果。',
    'Change how several people decide: all, any or a share above 0 and up to 1 (0.6), in parallel or in sequence; with no multi-instance beside it, and at least one outcome that approves and one that does not.',
  ],
  'due-date': [
    '办理期限无法识别，请填写时长，如 P5D 表示 5 天。',
    'The time to finish cannot be read; give a duration such as P5D for five days.',
  ],
  priority: ['请将优先级改为 0 至 100 的整数。', 'Change the priority to a whole number from 0 to 100.'],
  'message-missing': [
    '请至少填写一条要发送的消息，每条都要选择模板和接收人。',
    'Name at least one message to send, each with its template and who gets it.',
  ],
  ...HOUSE_RULES,
} as const satisfies Record<string, RuleText>;

export type RuleText = readonly [string, string] | readonly [string, string, 'warning'];

export type RuleId = keyof typeof RULES;
