#include "dialogs/node_dialog.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace gaiyo {

NodeDialog::NodeDialog(Session &session, const NodeId &node, QWidget *parent)
    : FormDialog(QStringLiteral("node"), tr("Number and kind of the heading"), tr("OK"), parent)
    , m_session(session)
    , m_node(node)
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
    const auto number = view->numbers->find(node);
    m_number->setText(number == view->numbers->end() ? QString() : number->second);
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
}

void NodeDialog::accept()
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    Operation set{QStringLiteral("set_node"),
                  {{QStringLiteral("id"), m_node.value()},
                   {QStringLiteral("kind"), m_kind->currentData().toString()},
                   {QStringLiteral("auto"), m_auto->isChecked()},
                   {QStringLiteral("title"), m_title->text()},
                   {QStringLiteral("draft_number"), orNull(m_draft->text())},
                   {pageField(PlanEdition::Draft), orNull(m_draftPage->text().trimmed())},
                   {pageField(PlanEdition::Final), orNull(m_finalPage->text().trimmed())}},
                  {}};
    // One that is counted from now on does not come back by itself where the heading is moved.
    set.arguments.insert(QStringLiteral("number"),
                         m_auto->isChecked() ? QJsonValue() : orNull(m_number->text()));
    if (m_session.apply(set))
        QDialog::accept();
}

} // namespace gaiyo
