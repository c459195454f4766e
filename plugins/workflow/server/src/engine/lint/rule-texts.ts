/**
 * Every rule of the check by its id: what is wrong and what to do about it, in Chinese and English.
 * `{name}` is filled in by the rule.
 */
export const RULES = {
  'xml-too-large': [
    '流程图文件超过 512 KB，请拆分流程。',
    'The diagram is larger than 512 KB; split the flow.',
  ],
  'xml-doctype': [
    '流程图不得包含 DOCTYPE 或实体声明，请删除。',
    'A diagram must not declare a DOCTYPE or entities; remove them.',
  ],
  'xml-too-deep': [
    '流程图嵌套超过 20 层，请减少层级。',
    'The diagram is nested more than 20 levels deep; flatten it.',
  ],
  'xml-unreadable': ['流程图文件无法读取：{detail}', 'The diagram cannot be read: {detail}'],
  'too-many-elements': [
    '流程图元素超过 {limit} 个，请拆分流程。',
    'The diagram has more than {limit} elements; split the flow.',
  ],
  'element-id': [
    '元素 ID 缺失、过长或不可用；ID 以字母开头，最长 100 个字符，只含字母、数字、“_”“-”“.”。',
    'An id is missing, too long or reserved; ids start with a letter, have at most 100 characters and only letters, digits, "_", "-" and ".".',
  ],
  'element-type': [
    '引擎不支持“{type}”，请改用其他元素。',
    '"{type}" is not supported by the engine; use another element.',
  ],
  'event-definition': [
    '此类事件不能使用该触发方式（{type}），请改用支持的事件。',
    'This kind of event cannot be triggered this way ({type}); choose a supported one.',
  ],
  'executable-code': [
    '流程图不得包含代码（{detail}）；请改用已登记的操作和 FEEL 条件。',
    'A diagram must not carry code ({detail}); use registered actions and FEEL conditions.',
  ],
  'one-process': [
    '流程图应有且只有一个可执行流程（isExecutable），现有 {count} 个。',
    'A diagram has exactly one executable process (isExecutable); this one has {count}.',
  ],
  'process-unused': [
    '该流程未被调用，请删除，或由调用活动引用。',
    'Nothing calls this process; remove it or call it.',
  ],
  'start-event': [
    '流程应有一个普通开始事件，或只有消息开始事件；子流程及被调用流程应有且只有一个普通开始事件。',
    'A process starts with one plain start event or with message start events only; a sub-process or called process with exactly one plain start event.',
  ],
  'call-activity': [
    '调用活动应引用本文件内另一个流程的 ID（calledElement），且不得循环调用。',
    'A call activity names another process of this file (calledElement), and processes do not call each other in circles.',
  ],
  'flow-ends': [
    '连线应连接同一层级的两个节点，且不得指向开始事件、边界事件，或从结束事件引出。',
    'A sequence flow joins two nodes of one level, and never enters a start or boundary event nor leaves an end event.',
  ],
  unreachable: [
    '从开始事件无法到达此节点，请连接或删除。',
    'No start event leads here; connect the element or remove it.',
  ],
  'dead-end': [
    '从此节点无法到达结束事件，请连接到结束事件。',
    'No end event can be reached from here; lead it to one.',
  ],
  'gateway-conditions': [
    '排他网关的各分支应设置条件，并有且只有一条默认（或无条件）分支。',
    'Every branch of an exclusive gateway has a condition, except exactly one: its default.',
  ],
  'condition-place': [
    '条件只能设置在排他网关引出的连线上，请先插入排他网关。',
    'Conditions belong on flows that leave an exclusive gateway; insert one.',
  ],
  'event-gateway': [
    '事件网关只能连接到中间捕获事件，且各事件只有一条入线。',
    'An event-based gateway leads to intermediate catch events only, each with no other way in.',
  ],
  'join-deadlock': [
    '并行汇聚“{join}”会永远等待：此处之后的某个分支到不了它。请改用排他网关汇聚，或让各分支都汇入。',
    'The parallel join "{join}" would wait for ever: one way on from here never gets there. Join with an exclusive gateway, or lead every way there.',
  ],
  'boundary-attached': [
    '边界事件应附着在同一层级的任务或子流程上。',
    'A boundary event is attached to a task or sub-process of its own level.',
  ],
  'event-reference': [
    '请为此事件选择一个有名称的信号、消息、错误（含错误代码）或升级。',
    'Choose a named signal, message, error (with its code) or escalation for this event.',
  ],
  'duplicate-name': [
    '名称“{name}”已被使用，信号和消息名称不得重复。',
    'The name "{name}" is taken; signals and messages have names of their own.',
  ],
  timer: [
    '定时器无法识别：{text}。请填写 ISO 8601 时长（如 P3D）、带时区的日期时间或以“=”开头的 FEEL 表达式。',
    'The timer cannot be read: {text}. Give an ISO 8601 duration (P3D), a date and time with its offset, or a FEEL expression after "=".',
  ],
  'timer-cycle': [
    '循环定时器（如 R3/PT24H）只能用于非中断边界事件，间隔至少一分钟。',
    'A repeating timer (R3/PT24H) belongs on a non-interrupting boundary event and takes at least a minute.',
  ],
  calendar: ['日历只能填写 working-days，或留空。', 'The calendar is working-days, or left out.'],
  expression: ['表达式“{text}”不可用：{reason}。', 'The expression "{text}" cannot be used: {reason}.'],
  'expression-language': [
    '表达式只能使用 FEEL，不能使用 {language}。',
    'Expressions are written in FEEL, not in {language}.',
  ],
  loop: [
    '多实例应用于人工任务、操作任务或子流程，并设置次数或集合；变量名应为普通标识符。',
    'Multi-instance belongs on tasks that people or actions do and on sub-processes, with a cardinality or collection and a plain identifier as variable.',
  ],
  'action-missing': ['请选择此任务要执行的操作。', 'Choose the action that this task calls.'],
  'action-unknown': ['操作“{action}”未登记。', 'The action "{action}" is not registered.'],
  'action-input': [
    '操作“{action}”的参数“{input}”缺失、重复或不存在。',
    'The input "{input}" of action "{action}" is missing, doubled or unknown.',
  ],
  'assignee-missing': [
    '此任务没有办理人，请至少指定一个。',
    'Nobody can do this task; name at least one assignee.',
  ],
  'assignee-unknown': ['办理人“{name}”未登记。', 'The assignee "{name}" is not registered.'],
  'form-unknown': ['表单“{form}”不存在。', 'The form "{form}" does not exist.'],
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
    '办理结果的值应以小写字母开头，只含小写字母、数字和“-”，且不重复；是否必填意见、是否表示同意应为 true 或 false。',
    'An outcome is a unique value of lower-case letters, digits and "-", starting with a letter; commentRequired and approves are true or false.',
  ],
  countersign: [
    '会签规则应为 all（全部同意）、any（一人同意）或 0 到 1 之间的比例（如 0.6），顺序为 parallel 或 sequence；会签任务不另设多实例，且至少有一个同意和一个不同意的办理结果。',
    'Countersigning is all, any or a share above 0 and up to 1 (0.6), in parallel or in sequence; such a task has no multi-instance of its own, and at least one outcome that approves and one that does not.',
  ],
  'due-date': [
    '办理期限应为 ISO 8601 时长，如 P5D。',
    'The time to finish is an ISO 8601 duration such as P5D.',
  ],
  priority: ['优先级应为 0 至 100 的整数。', 'The priority is a whole number from 0 to 100.'],
  'message-missing': [
    '请至少填写一条要发送的消息（模板和接收人）。',
    'Name at least one message to send: its template and who gets it.',
  ],
  'template-unknown': ['消息模板“{template}”不存在。', 'The message template "{template}" does not exist.'],
  'recipient-unknown': ['接收人“{name}”未登记。', 'The recipient "{name}" is not registered.'],
} as const satisfies Record<string, readonly [string, string]>;

export type RuleId = keyof typeof RULES;
