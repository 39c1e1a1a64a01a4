#include "dialogs/node_dialog.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <map>

namespace gaiyo {

namespace {

// What is empty is not there.
QJsonObject fieldsOfHeading(QJsonObject fields, const std::map<QString, QString> &texts)
{
    for (const auto &[name, text] : texts)
        fields.insert(name, text.isEmpty() ? QJsonValue() : QJsonValue(text));
    return fields;
}

QString numberOf(const Node &node, const DocumentView &view)
{
    const auto number = view.numbers->find(node.id);
    return number == view.numbers->end() ? QString() : number->second;
}

// One that is counted has none of its own: it does not come back by itself where the heading is
// moved.
QJsonObject fieldsOf(const Node &node, const DocumentView &view)
{
    return fieldsOfHeading(
        {{QStringLiteral("kind"), nodeKindName(node.kind)},
         {QStringLiteral("auto"), node.autoNumber},
         {QStringLiteral("title"), node.title}},
        {{QStringLiteral("number"), node.autoNumber ? QString() : numberOf(node, view)},
         {QStringLiteral("draft_number"), node.draftNumber.value_or(QString())},
         {pageField(PlanEdition::Draft), node.draftPage.value_or(QString()).trimmed()},
         {pageField(PlanEdition::Final), node.finalPage.value_or(QString()).trimmed()}});
}

QString kindOf(const QString &field, const QJsonValue &value)
{
    if (field != u"kind")
        return {};
    return nodeKindWord(findNodeKind(value.toString()).value_or(NodeKind::Other));
}

} // namespace

NodeDialog::NodeDialog(Session &session, const NodeId &node, QWidget *parent)
    : FormDialog(QStringLiteral("node"), tr("Number and kind of the heading"), tr("OK"), parent)
    , m_node(node)
    , m_save(session, QStringLiteral("set_node"), Entity::Node, kindOf)
    , m_kind(new QComboBox)
    , m_auto(new QCheckBox(tr("&Counted by the program")))
    , m_number(new QLineEdit)
    , m_draft(new QLineEdit)
    , m_title(new QLineEdit)
    , m_draftPage(new QLineEdit)
    , m_finalPage(new QLineEdit)
{
    const auto view = session.view();
    const Node &values = *view->index.findNode(node);
    for (const NodeKind kind : kNodeKinds)
        m_kind->addItem(nodeKindWord(kind), nodeKindName(kind));
    m_kind->setCurrentIndex(int(values.kind));
    m_auto->setChecked(values.autoNumber);
    m_number->setText(numberOf(values, *view));
    m_number->setEnabled(!values.autoNumber);
    m_draft->setText(values.draftNumber.value_or(QString()));
    m_title->setText(values.title);
    addRow(tr("&Title"), m_title, QStringLiteral("title"));
    addRow(tr("&Kind"), m_kind, QStringLiteral("kind"));
    addRow(tr("&Number"), m_number, QStringLiteral("number"));
    addRow(QString(), m_auto, QStringLiteral("auto"));
    m_auto->setAccessibleName(withoutMnemonic(m_auto->text()));
    addRow(tr("Number in the &draft"), m_draft, QStringLiteral("draft"));
    m_draftPage->setText(values.draftPage.value_or(QString()));
    m_finalPage->setText(values.finalPage.value_or(QString()));
    addRow(tr("&Page of the draft"), m_draftPage, QStringLiteral("draftPage"));
    addRow(tr("Page of the decided p&lan"), m_finalPage, QStringLiteral("finalPage"));
    connect(m_auto, &QCheckBox::toggled, m_number, &QWidget::setDisabled);
    doButton()->setEnabled(!session.isReadOnly());
    m_base = {node.value(), {}, shownFields()};
}

QJsonObject NodeDialog::shownFields() const
{
    const QString number = m_auto->isChecked() ? QString() : m_number->text();
    return fieldsOfHeading({{QStringLiteral("kind"), m_kind->currentData().toString()},
                            {QStringLiteral("auto"), m_auto->isChecked()},
                            {QStringLiteral("title"), m_title->text()}},
                           {{QStringLiteral("number"), number},
                            {QStringLiteral("draft_number"), m_draft->text()},
                            {pageField(PlanEdition::Draft), m_draftPage->text().trimmed()},
                            {pageField(PlanEdition::Final), m_finalPage->text().trimmed()}});
}

Merged NodeDialog::merged(const DocumentView &now) const
{
    Merged merged;
    const Node *node = now.index.findNode(m_node);
    const QJsonObject mine = shownFields();
    if (!node) { // what is changed in it cannot be saved
        if (mine != m_base.fields)
            merged.operations.push_back(
                {QStringLiteral("set_node"), {{QStringLiteral("id"), m_node.value()}}, {}});
        return merged;
    }
    QJsonObject set =
        mergeFields({m_base.fields, mine, fieldsOf(*node, now)}, m_base, merged.clashes);
    if (set.isEmpty())
        return merged;
    set.insert(QStringLiteral("id"), m_node.value());
    merged.operations.push_back({QStringLiteral("set_node"), set, {}});
    return merged;
}

void NodeDialog::accept()
{
    closeUnless(m_save.save([this](const DocumentView &now) { return merged(now); },
                            tr("The heading could not be changed. Please look at the line at the "
                               "foot of the window.")));
}

} // namespace gaiyo
