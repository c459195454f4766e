/** Rules about the house around a diagram, and about what would go wrong there in silence; as in `rule-texts.ts`. */
export const HOUSE_RULES = {
  'assignee-unknown': [
    '没有办理人“{name}”，可能已被删除，请重新选择。',
    'There is no assignee "{name}"; it may have been deleted. Choose another.',
  ],
  'assignee-nobody': [
    '没有人能办理此任务：{reason}，或另选办理人。',
    'Nobody can do this task: {reason}, or choose another assignee.',
  ],
  'assignee-gap': [
    '此任务可能无人办理：{reason}。',
    'There may be nobody to do this task: {reason}.',
    'warning',
  ],
  'recipient-unknown': [
    '没有接收人“{name}”，可能已被删除，请重新选择。',
    'There is no recipient "{name}"; it may have been deleted. Choose another.',
  ],
  'recipient-nobody': [
    '“{name}”目前没有人，消息不会发给任何人。请为其添加人员或另选接收人。',
    '"{name}" is nobody at the moment, so the message would reach no one; add people or choose another recipient.',
    'warning',
  ],
  'countersign-alone': [
    '会签只会询问一个人，请增加办理人，或改为普通任务。',
    'Only one person would be asked to decide together; add assignees, or make it a plain task.',
    'warning',
  ],
  'countersign-unreachable': [
    '会签将询问 {asked} 人，需 {needed} 人同意，但只有 {able} 人有办理权限，会签无法通过。请授予其余人员办理权限，或降低同意比例。',
    '{asked} people would be asked and {needed} must be in favour, but only {able} may answer, so it could never pass; let the others decide tasks, or ask for fewer.',
  ],
  'template-unknown': [
    '消息模板“{template}”不存在，请重新选择或先新建模板。',
    'The message template "{template}" does not exist; choose another, or write it first.',
  ],
  'template-empty': [
    '消息模板“{template}”没有可发送的中文内容。请至少填写一种：邮件主题和正文、短信正文，或站内信标题和正文。',
    'The message template "{template}" has no words to send in Chinese; fill in a mail with subject and body, an SMS, or an in-app title and body.',
  ],
  'template-broken': [
    '消息模板“{template}”的{field}写法有误，请在消息模板中修改。详情：{detail}',
    'The {field} of the message template "{template}" cannot be read; correct it in the message templates. Details: {detail}',
  ],
  'action-input-value': [
    '操作“{action}”的参数“{input}”不接受“{value}”，请重新填写。',
    'The input "{input}" of the action "{action}" does not take "{value}"; fill in another value.',
  ],
  'message-undelivered': [
    '没有系统会向事项发送此消息，流程会一直等待。请改用信号事件、定时器或人工任务。',
    'Nothing hands this message in to a case, which would wait for ever; use a signal, a timer or a task for people.',
  ],
  'condition-once': [
    '条件事件只在流程走到这里时判断一次，之后条件变化也不会触发。请改用排他网关、信号或定时器。',
    'A conditional event is looked at once, when the case comes here, and not when something changes later; use an exclusive gateway, a signal or a timer.',
    'warning',
  ],
  'outcome-unasked': [
    '此条件判断办理结果，但走到这里之前没有人工任务。请在前面添加任务，或改用其他条件。',
    'This condition asks for an outcome, but no task for people comes before it; add one, or use another condition.',
  ],
  'outcome-never': [
    '前面的任务不会给出办理结果“{value}”，此分支永远走不到。可用的办理结果：{offered}。请修改条件，或在任务中添加此结果。',
    'No task before this gives the outcome "{value}", so this way is never taken. There are: {offered}. Change the condition, or add the outcome to the task.',
  ],
  'outcome-default': [
    '以下办理结果没有各自的条件，都会走默认分支：{outcomes}。请确认，或为其分别设置分支。',
    'These outcomes have no condition of their own and all go the default way: {outcomes}. Make sure of it, or give each a way.',
    'warning',
  ],
  'outcome-unheeded': [
    '此任务有多个办理结果，但之后的流程不区分，选哪个都一样。请在任务之后用排他网关判断办理结果，或只保留一个结果。',
    'This task has several outcomes, but the flow goes the same way after each; add an exclusive gateway that asks for the outcome, or keep only one.',
    'warning',
  ],
  'decision-unasked': [
    '操作“{action}”会作出决定，但走到这里之前没有任何人办理。请在前面添加人工任务。',
    'The action "{action}" decides the case, but nobody is asked before it; put a task for people before it.',
  ],
  'variable-unset': [
    '没有名为“{name}”的变量，将按空值处理，条件可能永远不成立。请检查名称。',
    'There is no variable "{name}"; it reads as nothing, and a condition on it may never hold. Check the name.',
    'warning',
  ],
  'timer-zero': [
    '时长为零，会立即到期。请填写大于零的时长，或删除。',
    'The time is zero, so it would be over at once; give a longer one, or remove it.',
  ],
  'timer-too-late': [
    '任务在此之前已被另一个中断定时器结束，此定时器不会触发。请调整两者的时长，或将另一个设为不中断。',
    'Another timer has ended the task before this one comes; change their times, or let the other one not interrupt.',
    'warning',
  ],
  'flow-doubled': [
    '这两个节点之间有重复的连线，后面的步骤会办理两次。请删除一条。',
    'There are two flows between the same nodes, so what follows would be done twice; delete one.',
  ],
  'fork-unmarked': [
    '从此处引出的多条连线会同时走。如需选择其一，请插入排他网关；如确需并行，请插入并行网关。',
    'All flows out of here are taken at once. To choose one, insert an exclusive gateway; if they are meant side by side, a parallel one.',
    'warning',
  ],
  'runs-twice': [
    '并行的分支在此相遇但没有汇聚，此处及之后的步骤会各办理一次。请在此前插入并行网关汇聚。',
    'Ways that run side by side meet here without a join, so this and what follows would be done once for each; insert a parallel gateway before it.',
    'warning',
  ],
  endless: [
    '这里的循环中没有人工任务或等待事件，系统会不停执行。请在循环中加入人工任务或定时器，或拆除循环。',
    'Nothing in this circle waits for anybody, so it would run on and on; put a task for people or a timer into it, or open it.',
  ],
  'name-missing': [
    '没有名称，办理人看到的将是 ID“{id}”。请填写名称。',
    'It has no name, so people would read the id "{id}"; give it one.',
    'warning',
  ],
  'label-missing': [
    '以下办理结果没有名称，按钮上将显示其值：{outcomes}。请填写名称。',
    'These outcomes have no label, so their buttons would show the value: {outcomes}; give them one.',
    'warning',
  ],
  'task-plain': [
    '这是没有类型的任务，流程会直接走过，不会交给任何人。如需办理，请改为用户任务。',
    'This task has no type, so the case walks past it and nobody is asked; make it a user task if somebody is to do it.',
    'warning',
  ],
} as const;
