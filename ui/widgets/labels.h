#pragma once

#include <QLabel>
#include <QString>

class QLineEdit;

namespace gaiyo {

// What is read aloud in place of a label: "File (&F)" without its letter.
QString withoutMnemonic(const QString &label);

// Words from outside as a label has them: R&D with its &, which names no key.
QString withoutKeys(const QString &words);

// The cross that empties a field, with a name.
void addClearButton(QLineEdit &field);

// A sentence or two below a field, in quiet letters. In a form it is as high as its words are
// there: a usual label stays as high as it would be at the width that it would like to have.
class NoteLabel : public QLabel
{
public:
    explicit NoteLabel(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
};

} // namespace gaiyo
