#pragma once

#include "store/register/person.h"

#include <QWidget>

#include <vector>

namespace gaiyo {

// The files that came with a letter, each a button that asks for it to be opened; those beyond the
// first few in a menu. Hidden where there are none.
class LetterFiles : public QWidget
{
    Q_OBJECT
public:
    explicit LetterFiles(QWidget *parent = nullptr);

    void setFiles(std::vector<KeptFile> files);
    // The only one, or what a menu asks for. False where there is none.
    bool choose();

Q_SIGNALS:
    void wanted(const gaiyo::KeptFile &file);

private:
    void addButton(const KeptFile &file);
    void showMenu();

    std::vector<KeptFile> m_files;
};

} // namespace gaiyo
